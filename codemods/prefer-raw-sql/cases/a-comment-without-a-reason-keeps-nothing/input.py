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
    op.add_column("documents", sa.Column("summary", Vector(3)))
    op.add_column("documents", sa.Column("heading", Vector(3)))  # kit: ignore[PGV034]


def downgrade():
    op.drop_column("documents", "heading")  # kit: ignore[PGV034]
    op.drop_column("documents", "summary")
