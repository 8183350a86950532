from sqlalchemy import Column, Text

try:
    from pgvector.sqlalchemy import Vector
except ImportError:
    try:
        from sqlalchemy.dialects.postgresql import VECTOR as Vector
    except ImportError:
        Vector = None

embedding = Column('embedding', Vector(3) if Vector else Text())
