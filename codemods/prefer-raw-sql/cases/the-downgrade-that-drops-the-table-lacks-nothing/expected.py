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
    op.create_table("notes", sa.Column("id", sa.Integer(), primary_key=True))
    # Raw SQL on purpose: it says what PostgreSQL runs, and needs none of pgvector's Python types.
    op.execute("ALTER TABLE notes ADD COLUMN embedding vector(3)")


def downgrade():
    op.drop_table("notes")
