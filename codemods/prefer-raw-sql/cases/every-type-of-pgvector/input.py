"""add an embedding

Revision ID: b
Revises: a

"""
import sqlalchemy as sa
from alembic import op
from pgvector.sqlalchemy import BIT, HALFVEC, SPARSEVEC, VECTOR

# revision identifiers, used by Alembic.
revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("documents", sa.Column("half", HALFVEC(4)))
    op.add_column("documents", sa.Column("sparse", SPARSEVEC(dim=5)))
    op.add_column("documents", sa.Column("bits", BIT(length=6)))
    op.add_column("documents", sa.Column("one_bit", BIT))
    op.add_column("documents", sa.Column("any_size", VECTOR()))


def downgrade():
    op.drop_column("documents", "any_size")
    op.drop_column("documents", "one_bit")
    op.drop_column("documents", "bits")
    op.drop_column("documents", "sparse")
    op.drop_column("documents", "half")
