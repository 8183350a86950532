from . import pgvector
import sqlalchemy as sa

e = sa.Column('e', pgvector.sqlalchemy.vector.VECTOR(dim=3))
