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
    op.add_column("documents", sa.Column("summary", sa.Text()))
    op.execute("UPDATE documents SET summary = '1,2,3'")
    # Raw SQL on purpose: it says what PostgreSQL runs, and needs none of pgvector's Python types.
    op.execute("ALTER TABLE documents ALTER COLUMN summary TYPE vector(3) USING ('[' || summary || ']')::vector(3), ALTER COLUMN summary SET NOT NULL")


def downgrade():
    op.drop_column("documents", "summary")
