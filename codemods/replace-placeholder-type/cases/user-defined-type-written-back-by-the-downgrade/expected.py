"""add an embedding

Revision ID: b
Revises: a

"""
import sqlalchemy as sa
from alembic import op
from pgvector.sqlalchemy import Vector

# revision identifiers, used by Alembic.
revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    op.drop_column("documents", "embedding")


def downgrade():
    op.add_column("documents", sa.Column("embedding", Vector(3)))
