"""add an embedding

Revision ID: b
Revises: a

"""
from alembic import op
import sqlalchemy as sa
from pgvector.sqlalchemy import Vector

# revision identifiers, used by Alembic.
revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("documents", sa.Column("lang", sa.Text()))
    op.add_column("documents", sa.Column("summary", Vector(3)))
    op.create_index(
        "ix_summary",
        "documents",
        ["summary"],
        postgresql_using="hnsw",
        postgresql_ops={"summary": "vector_cosine_ops"},
    )


def downgrade():
    op.drop_index("ix_summary", table_name="documents")
    op.drop_column("documents", "lang")  # the language
