import sqlalchemy as sa

try:
    from pgvector.sqlalchemy import Vector
except ImportError:
    Vector = None

try:
    from sqlalchemy.dialects.postgresql import VECTOR
except ImportError:
    from pgvector.sqlalchemy import Vector as VECTOR

A = sa.Column('a', Vector(3) if Vector else sa.Text())
B = sa.Column('b', VECTOR(3))
