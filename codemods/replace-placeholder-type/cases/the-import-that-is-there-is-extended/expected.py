"""add an embedding

Revision ID: b
Revises: a

"""
import sqlalchemy as sa
from alembic import op
from pgvector.sqlalchemy import HALFVEC, Vector

# revision identifiers, used by Alembic.
revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "notes",
        sa.Column("half", HALFVEC(2)),
        sa.Column("embedding", Vector(3)),
    )


def downgrade():
    op.drop_table("notes")
