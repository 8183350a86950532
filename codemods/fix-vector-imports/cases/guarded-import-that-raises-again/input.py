from sqlalchemy import Column

try:
    from sqlalchemy.dialects.postgresql import VECTOR
except ImportError as error:
    raise RuntimeError('install pgvector') from error

embedding = Column('embedding', VECTOR(3))
