from sqlalchemy import Column

try:
    from sqlalchemy.dialects.postgresql import VECTOR
except ImportError:
    missing = True
    raise

embedding = Column('embedding', VECTOR(3))
