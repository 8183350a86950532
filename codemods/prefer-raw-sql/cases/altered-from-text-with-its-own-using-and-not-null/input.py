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
    op.add_column("documents", sa.Column("summary", sa.Text()))
    op.execute("UPDATE documents SET summary = '1,2,3'")
    op.alter_column(
        "documents",
        "summary",
        type_=Vector(3),
        existing_type=sa.Text(),
        nullable=False,
        postgresql_using="('[' || summary || ']')::vector(3)",
    )


def downgrade():
    op.drop_column("documents", "summary")
