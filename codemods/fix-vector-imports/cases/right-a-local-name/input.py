import sqlalchemy as sa


def embed(pgvector, Vector):
    column = sa.Column('e', Vector(3))
    return pgvector.sqlalchemy.Vector(3), column


for VECTOR in (sa.Text, sa.String):
    sa.Column('x', VECTOR(3))
