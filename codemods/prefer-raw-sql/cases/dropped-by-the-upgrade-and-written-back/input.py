"""add an embedding

Revision ID: b
Revises: a

"""
from alembic import op
import sqlalchemy as sa
from pgvector.sqlalchemy import Vector

# revision identifiers, used by Alembic.
revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    op.drop_column("documents", "embedding")


def downgrade():
    op.add_column("documents", sa.Column("embedding", Vector(dim=3), autoincrement=False, nullable=True))
