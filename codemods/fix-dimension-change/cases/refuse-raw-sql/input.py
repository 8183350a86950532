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
    op.execute("ALTER TABLE documents ALTER COLUMN embedding TYPE vector(2) USING embedding::vector(2)")


def downgrade():
    op.execute("ALTER TABLE documents ALTER COLUMN embedding TYPE vector(3) USING embedding::vector(3)")
