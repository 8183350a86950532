import sqlalchemy as sa
from alembic import op
from pgvector.sqlalchemy import Vector

from migrations.helpers import read_sql

revision = "a1"
down_revision = None


def upgrade():
    op.execute(read_sql("extensions.sql"))
    op.add_column("documents", sa.Column("embedding", Vector(3)))


def downgrade():
    op.drop_column("documents", "embedding")
