"""index the embeddings"""
from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa

revision = "b"
down_revision = "a"


def upgrade():
    op.create_table("notes", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("embedding", Vector(3)))
    op.execute("CREATE INDEX ON notes USING hnsw (embedding vector_cosine_ops) WITH (m = 16, ef_search = 100)")


def downgrade():
    op.drop_table("notes")
