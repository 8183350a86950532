try:
    from pgvector.sqlalchemy import HalfVec
except ImportError:
    from pgvector.sqlalchemy import Vector as HalfVec
import sqlalchemy as sa

A = sa.Column("a", HalfVec(3))
