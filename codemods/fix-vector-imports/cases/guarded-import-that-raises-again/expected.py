from sqlalchemy import Column

try:
    from pgvector.sqlalchemy import Vector
except ImportError as error:
    raise RuntimeError('install pgvector') from error

embedding = Column('embedding', Vector(3))
