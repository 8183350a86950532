"""add an embedding

Revision ID: b
Revises: a

"""
from alembic import op
import sqlalchemy as sa
from pgvector.sqlalchemy import Vector  # noqa: F401 (autogenerate knows vectors by it)

# revision identifiers, used by Alembic.
revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("documents", sa.Column("lang", sa.Text()))
    # Raw SQL on purpose: it says what PostgreSQL runs, and needs none of pgvector's Python types.
    op.execute("ALTER TABLE documents ADD COLUMN summary vector(3)")
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
    op.execute("ALTER TABLE documents DROP COLUMN summary")
