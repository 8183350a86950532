"""Chunks with their embeddings."""
from alembic import op
import sqlalchemy as sa
from pgvector.sqlalchemy import Vector

STATEMENTS = ["CREATE EXTENSION IF NOT EXISTS pgcrypto", "CREATE EXTENSION IF NOT EXISTS vector"]

revision = "0002"
down_revision = None


def upgrade():
    for statement in STATEMENTS:
        op.execute(statement)
    op.create_table("chunk", sa.Column("embedding", Vector(3)))


def downgrade():
    op.drop_table("chunk")
