"""add an embedding

Revision ID: b
Revises: a

"""
import sqlalchemy as sa
from alembic import op
from pgvector.sqlalchemy import Vector

# revision identifiers, used by Alembic.
revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


TABLE = "documents"


def upgrade():
    op.alter_column(TABLE, "embedding", existing_type=Vector(3), type_=Vector(2), schema="public")


def downgrade():
    op.alter_column(TABLE, "embedding", existing_type=Vector(2), type_=Vector(3), schema="public")
