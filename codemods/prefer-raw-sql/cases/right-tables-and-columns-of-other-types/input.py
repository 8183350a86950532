"""add an embedding

Revision ID: b
Revises: a

"""
import sqlalchemy as sa
from alembic import op
from pgvector.sqlalchemy import Vector
from sqlalchemy.dialects.postgresql import BIT

# revision identifiers, used by Alembic.
revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "notes",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("embedding", Vector(3)),
    )
    op.add_column("documents", sa.Column("lang", sa.Text()))
    op.alter_column("documents", "title", type_=sa.String(200), existing_type=sa.Text())
    op.add_column("documents", sa.Column("flags", BIT(8)))


def downgrade():
    op.drop_column("documents", "flags")
    op.alter_column("documents", "title", type_=sa.Text(), existing_type=sa.String(200))
    op.drop_column("documents", "lang")
    op.drop_table("notes")
