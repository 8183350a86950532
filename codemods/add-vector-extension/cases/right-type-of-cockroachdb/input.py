"""Chunks with their embeddings."""
from alembic import op
import sqlalchemy as sa
from cockroachdb.sqlalchemy import VECTOR

revision = "0002"
down_revision = None


def upgrade():
    op.create_table("chunk", sa.Column("embedding", VECTOR(3)))


def downgrade():
    op.drop_table("chunk")
