"""index the embeddings"""
from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa

revision = "b"
down_revision = "a"


def upgrade():
    op.execute("CREATE TABLE notes (id serial PRIMARY KEY, embedding vector(1536), note text)")
    op.execute("ALTER TABLE notes ADD CONSTRAINT uq_notes UNIQUE (note, embedding)")


def downgrade():
    op.drop_table("notes")
