"""Chunks with their embeddings."""
from alembic import op
import sqlalchemy as sa
from pgvector.sqlalchemy import Vector

revision = "0002"
down_revision = None


def upgrade():
    op.create_table("file", sa.Column("file_extension", sa.String()))
    op.create_table("chunk", sa.Column("embedding", Vector(3)))


def downgrade():
    op.drop_table("chunk")
