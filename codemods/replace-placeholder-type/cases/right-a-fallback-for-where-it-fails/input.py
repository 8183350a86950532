"""add an embedding

Revision ID: b
Revises: a

"""
import sqlalchemy as sa
from alembic import op

# revision identifiers, used by Alembic.
revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    try:
        op.add_column("documents", sa.Column("summary_embedding", sa.types.UserDefinedType()))
    except Exception:
        op.execute("ALTER TABLE documents ADD COLUMN summary_embedding vector(3)")


def downgrade():
    op.execute("ALTER TABLE documents DROP COLUMN summary_embedding")
