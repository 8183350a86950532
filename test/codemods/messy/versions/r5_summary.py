"""summary

Revision ID: r5
Revises: r4

"""
import sqlalchemy as sa
from alembic import op

revision = "r5"
down_revision = "r4"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("documents", sa.Column("summary", sa.Vector(3), nullable=True))
    op.create_index("ix_documents_summary", "documents", ["summary"], postgresql_using="hnsw", postgresql_ops={"summary": "vector_cosine_ops"})


def downgrade():
    pass
