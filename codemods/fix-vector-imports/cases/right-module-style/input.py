from alembic import op
import pgvector.sqlalchemy
import sqlalchemy as sa


def upgrade():
    op.add_column('t', sa.Column('e', pgvector.sqlalchemy.vector.VECTOR(dim=1536)))
    op.add_column('t', sa.Column('f', pgvector.sqlalchemy.Vector(1536)))
