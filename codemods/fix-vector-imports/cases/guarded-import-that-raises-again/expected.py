from sqlalchemy import Column

try:
    from pgvector.sqlalchemy import Vector
except ImportError:
    missing = True
    raise

embedding = Column('embedding', Vector(3))
