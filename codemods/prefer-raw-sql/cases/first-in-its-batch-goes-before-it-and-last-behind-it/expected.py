"""add an embedding

Revision ID: b
Revises: a

"""
from alembic import op
import sqlalchemy as sa
from pgvector.sqlalchemy import Vector  # noqa: F401 (autogenerate knows vectors by it)

# revision identifiers, used by Alembic.
revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    # Raw SQL on purpose: it says what PostgreSQL runs, and needs none of pgvector's Python types.
    op.execute("ALTER TABLE documents ADD COLUMN summary vector(3)")
    with op.batch_alter_table("documents", schema=None) as batch_op:
        batch_op.add_column(sa.Column("lang", sa.String(length=8), nullable=True))
        batch_op.create_index("ix_lang", ["lang"])
        # last
    op.execute("ALTER TABLE documents ADD COLUMN heading vector(3)")  # of the page


def downgrade():
    op.execute("ALTER TABLE documents DROP COLUMN heading")
    with op.batch_alter_table("documents", schema=None) as batch_op:
        batch_op.drop_index("ix_lang")
        batch_op.drop_column("lang")
    op.execute("ALTER TABLE documents DROP COLUMN summary")
