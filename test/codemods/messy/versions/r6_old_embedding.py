"""old embedding

Revision ID: r6
Revises: r5

"""
import sqlalchemy as sa
from alembic import op

revision = "r6"
down_revision = "r5"
branch_labels = None
depends_on = None


def upgrade():
    op.drop_column("documents", "old_embedding")


def downgrade():
    op.add_column("documents", sa.Column("old_embedding", sa.NullType(), autoincrement=False, nullable=True))
