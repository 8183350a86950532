"""add an embedding

Revision ID: b
Revises: a

"""
import sqlalchemy as sa
from alembic import op
from pgvector.sqlalchemy import HALFVEC

# revision identifiers, used by Alembic.
revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("documents", sa.Column("summary_embedding", HALFVEC(3)))


def downgrade():
    op.drop_column("documents", "summary_embedding")
