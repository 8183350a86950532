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
    # Raw SQL on purpose: it says what PostgreSQL runs, and needs none of pgvector's Python types.
    op.execute("ALTER TABLE documents ALTER COLUMN embedding TYPE vector USING embedding::vector, ALTER COLUMN embedding DROP NOT NULL")


def downgrade():
    # Raw SQL on purpose: it says what PostgreSQL runs, and needs none of pgvector's Python types.
    op.execute("ALTER TABLE documents ALTER COLUMN embedding TYPE vector(3) USING embedding::vector(3)")
