"""add an embedding

Revision ID: b
Revises: a

"""
from alembic import op as alembic_op
from pgvector.sqlalchemy import Vector  # noqa: F401 (autogenerate knows vectors by it)

# revision identifiers, used by Alembic.
revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
	if True:
		# Raw SQL on purpose: it says what PostgreSQL runs, and needs none of pgvector's Python types.
		alembic_op.execute("ALTER TABLE documents ADD COLUMN summary vector(3)")


def downgrade():
	alembic_op.execute("ALTER TABLE documents DROP COLUMN summary")
