"""Chunks with their embeddings."""
from alembic import op
import sqlalchemy as sa
from pgvector.sqlalchemy import Vector
from sqlalchemy import orm

revision = "0002"
down_revision = None


def upgrade():
    session = orm.Session(bind=op.get_bind())
    session.execute(sa.text("CREATE EXTENSION IF NOT EXISTS vector"))
    op.create_table("chunk", sa.Column("embedding", Vector(3)))


def downgrade():
    op.drop_table("chunk")
