"""add an embedding

Revision ID: b
Revises: a

"""
from alembic import op

# revision identifiers, used by Alembic.
revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    op.execute("ALTER TABLE documents ADD COLUMN summary vector(3)")  # not op.add_column: pgvector


def downgrade():
    op.execute("ALTER TABLE documents DROP COLUMN summary")
