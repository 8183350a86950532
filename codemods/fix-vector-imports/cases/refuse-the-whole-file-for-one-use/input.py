from pgvector import Vector
import sqlalchemy as sa

A = sa.Column('a', Vector(3))
B = sa.Column('b', pgvector.sqlalchemy.halfvec.HALFVEC(dim=3))
C = Vector(some_numbers)
