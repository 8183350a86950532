"""add an embedding

Revision ID: b
Revises: a

"""
from alembic import op
import sqlalchemy as sa
from pgvector.sqlalchemy import Vector

# revision identifiers, used by Alembic.
revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table("documents", schema=None) as batch_op:
        batch_op.add_column(sa.Column("summary", Vector(3), nullable=True))
        batch_op.add_column(sa.Column("lang", sa.String(length=8), nullable=True))
        batch_op.create_index("ix_lang", ["lang"])
        # last
        batch_op.add_column(sa.Column("heading", Vector(3), nullable=True))  # of the page


def downgrade():
    with op.batch_alter_table("documents", schema=None) as batch_op:
        batch_op.drop_column("heading")
        batch_op.drop_index("ix_lang")
        batch_op.drop_column("lang")
        batch_op.drop_column("summary")
