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
    op.add_column(
        "documents",
        sa.Column("summary", Vector(3), nullable=False, server_default="[0,0,0]"),
    )
    op.add_column(
        "documents",
        sa.Column("heading", Vector(3), server_default=sa.text("'[0,0,1]'::vector(3)"), nullable=False),
    )
    op.add_column("documents", sa.Column("footer", Vector(3), server_default=None, default=None))


def downgrade():
    op.drop_column("documents", "footer")
    op.drop_column("documents", "heading")
    op.drop_column("documents", "summary")
