"""index the embeddings"""
from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa

revision = "b"
down_revision = "a"


def upgrade():
    op.execute("CREATE TABLE notes (id serial PRIMARY KEY)")
    op.execute("ALTER TABLE notes ADD COLUMN embedding halfvec(16384)")


def downgrade():
    op.drop_table("notes")
