"""add an embedding

Revision ID: b
Revises: a

"""
from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column('documents', sa.Column('summary', pgvector.sqlalchemy.vector.VECTOR(dim=3), nullable=True))


def downgrade():
    op.drop_column('documents', 'summary')
