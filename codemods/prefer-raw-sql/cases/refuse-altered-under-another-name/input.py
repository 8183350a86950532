"""add an embedding

Revision ID: b
Revises: a

"""
from alembic import op
from pgvector.sqlalchemy import HALFVEC, Vector

# revision identifiers, used by Alembic.
revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    op.alter_column("documents", "embedding", new_column_name="summary", type_=HALFVEC(3))


def downgrade():
    op.alter_column("documents", "summary", new_column_name="embedding", type_=Vector(3))
