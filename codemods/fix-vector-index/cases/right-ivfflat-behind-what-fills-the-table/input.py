"""index the embeddings"""
from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa

revision = "b"
down_revision = "a"


def upgrade():
    op.execute("CREATE TABLE others (id serial PRIMARY KEY)")
    op.execute("CREATE FUNCTION fill_notes() RETURNS void LANGUAGE sql AS 'SELECT 1'")
    op.create_table("notes", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("embedding", Vector(3)))
    op.execute("SELECT fill_notes()")
    op.execute("CREATE INDEX ON notes USING ivfflat (embedding vector_cosine_ops) WITH (lists = 100)")
    op.execute("DROP TABLE others")
    op.execute("DROP FUNCTION fill_notes")


def downgrade():
    op.drop_table("notes")
