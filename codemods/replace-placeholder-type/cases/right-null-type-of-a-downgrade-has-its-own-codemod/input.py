"""add an embedding

Revision ID: b
Revises: a

"""
import sqlalchemy as sa
from alembic import op

# revision identifiers, used by Alembic.
revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    op.execute("SELECT 1")


def downgrade():
    if False:
        op.add_column("documents", sa.Column("embedding", sa.NullType()))
