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
    op.execute("DROP SCHEMA IF EXISTS app CASCADE")
    op.execute("CREATE SCHEMA app")
    op.create_table("Documents", sa.Column("id", sa.Integer(), primary_key=True), schema="app")
    op.create_table("user", sa.Column("id", sa.Integer(), primary_key=True))
    op.add_column("Documents", sa.Column("titleEmbedding", Vector(3)), schema="app")
    op.add_column("user", sa.Column("order", Vector(3), nullable=True))
    op.add_column("user", sa.Column("it's", Vector(3)))


def downgrade():
    op.drop_column("user", "it's")
    op.drop_column("user", "order")
    op.drop_column("Documents", "titleEmbedding", schema="app")
    op.drop_table("user")
    op.drop_table("Documents", schema="app")
