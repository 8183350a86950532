"""Chunks with their embeddings."""
from alembic import op
import sqlalchemy as sa
from pgvector.sqlalchemy import Vector

from app.database import prepare

revision = "0002"
down_revision = None


def upgrade():
    prepare(op.get_bind())
    op.create_table("chunk", sa.Column("embedding", Vector(3)))


def downgrade():
    op.drop_table("chunk")
