"""index the embeddings"""
from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa

revision = "b"
down_revision = "a"


def upgrade():
    op.execute("CREATE TABLE notes (id serial PRIMARY KEY, embedding vector(3072))")
    op.execute("CREATE INDEX ix_notes_embedding ON notes USING ivfflat (embedding vector_l2_ops) WITH (lists = 1)")


def downgrade():
    op.drop_table("notes")
