import pgvector
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa

A = sa.Column('a', pgvector.sqlalchemy.vector.VECTOR(dim=3))
B = sa.Column('b', Vector(3))
