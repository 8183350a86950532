import pgvector
import sqlalchemy as sa

A = sa.Column('a', pgvector.Vector(3))
