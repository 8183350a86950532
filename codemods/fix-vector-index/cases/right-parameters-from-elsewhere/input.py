"""index the embeddings"""
from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa

revision = "b"
down_revision = "a"


def upgrade():
    m, lists = 16, {"m": 24}
    op.create_table("notes", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("embedding", Vector(3)))
    op.create_index("ix_notes_embedding", "notes", ["embedding"], postgresql_using="hnsw", postgresql_with={"m": m}, postgresql_ops={"embedding": "vector_cosine_ops"})
    op.create_index("ix_notes_again", "notes", ["embedding"], postgresql_using="hnsw", postgresql_with=lists, postgresql_ops={"embedding": "vector_cosine_ops"})


def downgrade():
    op.drop_table("notes")
