import pgvector.sqlalchemy as pgvector
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.add_column('items', sa.Column('embedding', pgvector.sqlalchemy.vector.VECTOR(dim=3)))
