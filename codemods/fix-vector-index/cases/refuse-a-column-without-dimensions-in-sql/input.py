"""index the embeddings"""
from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa

revision = "b"
down_revision = "a"


def upgrade():
    op.execute("CREATE TABLE notes (id serial PRIMARY KEY, embedding halfvec)")
    op.execute("CREATE INDEX ON notes USING hnsw (embedding halfvec_cosine_ops)")


def downgrade():
    op.drop_table("notes")
