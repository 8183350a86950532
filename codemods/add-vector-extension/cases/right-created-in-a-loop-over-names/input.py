"""Chunks with their embeddings."""
from alembic import op
import sqlalchemy as sa
from pgvector.sqlalchemy import Vector

revision = "0002"
down_revision = None


def upgrade():
    for name in ("pgcrypto", "vector"):
        op.execute(f'CREATE EXTENSION IF NOT EXISTS "{name}"')
    op.create_table("chunk", sa.Column("embedding", Vector(3)))


def downgrade():
    op.drop_table("chunk")
