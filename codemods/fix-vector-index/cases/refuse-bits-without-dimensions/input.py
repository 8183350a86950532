"""index the embeddings"""
from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa

revision = "b"
down_revision = "a"


def upgrade():
    op.create_table("notes", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("embedding", Vector(5000)))
    op.execute("CREATE INDEX ON notes USING hnsw ((binary_quantize(embedding)) bit_hamming_ops)")


def downgrade():
    op.drop_table("notes")
