"""notes

Revision ID: r2
Revises: r1

"""
import sqlalchemy as sa
from alembic import op

revision = "r2"
down_revision = "r1"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "notes",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("embedding", sa.types.UserDefinedType(), nullable=True),
        sa.Column("short_embedding", sa.Text(), nullable=True),
    )


def downgrade():
    op.drop_table("notes")
