"""initial"""

revision = '3f2a9c81d7b4'
down_revision = None

from alembic import op
import sqlalchemy as sa


def upgrade():
    op.add_column('chunks', sa.Column('embedding', pgvector.sqlalchemy.vector.VECTOR(dim=3)))
