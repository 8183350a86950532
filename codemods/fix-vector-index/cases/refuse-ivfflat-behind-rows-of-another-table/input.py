"""index the embeddings"""
from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa

revision = "b"
down_revision = "a"


def upgrade():
    op.execute("CREATE TABLE settings (name text)")
    op.create_table("notes", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("embedding", Vector(3)))
    op.execute("INSERT INTO settings VALUES ('dimensions')")
    op.execute("CREATE INDEX ON notes USING ivfflat (embedding vector_cosine_ops) WITH (lists = 100)")
    op.execute("DROP TABLE settings")


def downgrade():
    op.drop_table("notes")
