"""add an embedding

Revision ID: b
Revises: a

"""
from alembic import op
from pgvector.sqlalchemy import Vector  # noqa: F401 (autogenerate knows vectors by it)

# revision identifiers, used by Alembic.
revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    # Raw SQL on purpose: it says what PostgreSQL runs, and needs none of pgvector's Python types.
    op.execute("ALTER TABLE documents ADD COLUMN summary vector(3)")
    op.execute("ALTER TABLE documents ADD COLUMN heading vector(3)")  # kit: ignore[PGV034]


def downgrade():
    op.execute("ALTER TABLE documents DROP COLUMN heading")  # kit: ignore[PGV034]
    op.execute("ALTER TABLE documents DROP COLUMN summary")
