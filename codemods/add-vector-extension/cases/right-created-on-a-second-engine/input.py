"""Chunks with their embeddings."""
import os

from alembic import op
import sqlalchemy as sa
from pgvector.sqlalchemy import Vector

revision = "0002"
down_revision = None


def upgrade():
    with sa.create_engine(os.environ["ADMIN_URL"]).begin() as admin:
        admin.execute(sa.text("create extension if not exists vector"))
    op.create_table("chunk", sa.Column("embedding", Vector(3)))


def downgrade():
    op.drop_table("chunk")
