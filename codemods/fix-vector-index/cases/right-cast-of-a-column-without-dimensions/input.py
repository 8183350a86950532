"""index the embeddings"""
from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa

revision = "b"
down_revision = "a"


def upgrade():
    op.create_table("notes", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("embedding", Vector()))
    op.execute("CREATE INDEX ON notes USING hnsw ((embedding::vector(3)) vector_cosine_ops)")


def downgrade():
    op.drop_table("notes")
