"""add an embedding

Revision ID: b
Revises: a

"""
import sqlalchemy as sa
from alembic import op as alembic_op
from pgvector.sqlalchemy import Vector

# revision identifiers, used by Alembic.
revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
	if True:
		alembic_op.add_column("documents", sa.Column("summary", Vector(3)))


def downgrade():
	alembic_op.drop_column("documents", "summary")
