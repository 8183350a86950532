"""add an embedding

Revision ID: b
Revises: a

"""
import sqlalchemy as sa
from alembic import op
from pgvector.sqlalchemy import Vector

# revision identifiers, used by Alembic.
revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("notes", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("embedding", Vector(3)))
    # Raw SQL on purpose: it says what PostgreSQL runs, and needs none of pgvector's Python types.
    op.execute("ALTER TABLE documents ADD COLUMN summary halfvec(3)")


def downgrade():
    op.execute("ALTER TABLE documents DROP COLUMN summary")
    op.drop_table("notes")
