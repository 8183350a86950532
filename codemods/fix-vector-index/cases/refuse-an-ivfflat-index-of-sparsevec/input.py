"""index the embeddings"""
from alembic import op
from pgvector.sqlalchemy import SPARSEVEC
import sqlalchemy as sa

revision = "b"
down_revision = "a"


def upgrade():
    op.create_table("notes", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("embedding", SPARSEVEC(3)))
    op.execute("INSERT INTO notes (embedding) VALUES ('{1:1}/3')")
    op.create_index("ix_notes_embedding", "notes", ["embedding"], postgresql_using="ivfflat", postgresql_ops={"embedding": "sparsevec_l2_ops"})


def downgrade():
    op.drop_table("notes")
