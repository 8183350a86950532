from alembic import op
import sqlalchemy as sa

Vector = list


def upgrade():
    op.add_column('items', sa.Column('embedding', pgvector.sqlalchemy.vector.VECTOR(dim=3)))
