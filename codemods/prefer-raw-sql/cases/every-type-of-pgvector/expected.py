"""add an embedding

Revision ID: b
Revises: a

"""
from alembic import op
from pgvector.sqlalchemy import BIT, HALFVEC, SPARSEVEC, VECTOR  # noqa: F401 (autogenerate knows vectors by it)

# revision identifiers, used by Alembic.
revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    # Raw SQL on purpose: it says what PostgreSQL runs, and needs none of pgvector's Python types.
    op.execute("ALTER TABLE documents ADD COLUMN half halfvec(4)")
    op.execute("ALTER TABLE documents ADD COLUMN sparse sparsevec(5)")
    op.execute("ALTER TABLE documents ADD COLUMN bits bit(6)")
    op.execute("ALTER TABLE documents ADD COLUMN one_bit bit")
    op.execute("ALTER TABLE documents ADD COLUMN any_size vector")


def downgrade():
    op.execute("ALTER TABLE documents DROP COLUMN any_size")
    op.execute("ALTER TABLE documents DROP COLUMN one_bit")
    op.execute("ALTER TABLE documents DROP COLUMN bits")
    op.execute("ALTER TABLE documents DROP COLUMN sparse")
    op.execute("ALTER TABLE documents DROP COLUMN half")
