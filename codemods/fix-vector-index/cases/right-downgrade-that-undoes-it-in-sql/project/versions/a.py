from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa

revision = "a"
down_revision = None


def upgrade():
    op.create_table("documents", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("embedding", Vector(3)))
