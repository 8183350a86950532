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
    op.execute("DROP SCHEMA IF EXISTS app CASCADE")
    op.execute("CREATE SCHEMA app")
    op.create_table("Documents", sa.Column("id", sa.Integer(), primary_key=True), schema="app")
    op.create_table("user", sa.Column("id", sa.Integer(), primary_key=True))
    # Raw SQL on purpose: it says what PostgreSQL runs, and needs none of pgvector's Python types.
    op.execute('ALTER TABLE app."Documents" ADD COLUMN "titleEmbedding" vector(3)')
    op.execute('ALTER TABLE "user" ADD COLUMN "order" vector(3)')
    op.execute("ALTER TABLE \"user\" ADD COLUMN \"it's\" vector(3)")


def downgrade():
    op.execute("ALTER TABLE \"user\" DROP COLUMN \"it's\"")
    op.execute('ALTER TABLE "user" DROP COLUMN "order"')
    op.execute('ALTER TABLE app."Documents" DROP COLUMN "titleEmbedding"')
    op.drop_table("user")
    op.drop_table("Documents", schema="app")
