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
    for table in ("documents",):
        op.add_column(table, sa.Column("summary", Vector(3)))


def downgrade():
    op.drop_column("documents", "summary")
