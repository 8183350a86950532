from pgvector.sqlalchemy import *
import sqlalchemy as sa

A = sa.Column('a', Vector(3))
B = sa.Column('b', HALFVEC(3))
