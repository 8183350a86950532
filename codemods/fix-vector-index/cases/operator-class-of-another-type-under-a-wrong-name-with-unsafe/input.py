"""index the embeddings"""
from alembic import op
from pgvector.sqlalchemy import HALFVEC
import sqlalchemy as sa

revision = "b"
down_revision = "a"


def upgrade():
    op.create_table("notes", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("embedding", HALFVEC(3)))
    op.create_index("ix_notes_embedding", "notes", ["embedding"], postgresql_using="hnsw", postgresql_ops={"embeddings": "vector_cosine_ops"})


def downgrade():
    op.drop_table("notes")
