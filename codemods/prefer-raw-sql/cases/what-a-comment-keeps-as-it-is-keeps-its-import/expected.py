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
    # Raw SQL on purpose: it says what PostgreSQL runs, and needs none of pgvector's Python types.
    op.execute("ALTER TABLE documents ADD COLUMN summary vector(3)")
    op.add_column("documents", sa.Column("heading", Vector(3)))  # kit: ignore[PGV034] is checked by a tool of ours


def downgrade():
    op.drop_column("documents", "heading")  # kit: ignore[PGV034] the same
    op.execute("ALTER TABLE documents DROP COLUMN summary")
