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


TABLE = "documents"
DIMENSIONS: int = 3


def upgrade():
    op.add_column(TABLE, sa.Column("summary", Vector(DIMENSIONS)))


def downgrade():
    op.drop_column(TABLE, "summary")
