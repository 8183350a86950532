from myapp import pgvector
import sqlalchemy as sa

Vector = list
A = sa.Column('a', sa.Vector(3))
B = pgvector.client()
