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


def upgrade():
    op.alter_column("documents", "embedding", existing_type=Vector(3), type_=Vector())
    op.alter_column("documents", "title", existing_type=sa.Text(), type_=sa.String(200))


def downgrade():
    op.alter_column("documents", "title", existing_type=sa.String(200), type_=sa.Text())
    op.alter_column("documents", "embedding", existing_type=Vector(), type_=Vector(3))
