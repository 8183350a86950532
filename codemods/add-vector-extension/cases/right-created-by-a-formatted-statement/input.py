"""Chunks with their embeddings."""
from alembic import op
import sqlalchemy as sa
from pgvector.sqlalchemy import Vector

revision = "0002"
down_revision = None


def upgrade():
    op.execute("CREATE EXTENSION IF NOT EXISTS %s" % "vector")
    op.create_table("chunk", sa.Column("embedding", Vector(3)))


def downgrade():
    op.drop_table("chunk")
