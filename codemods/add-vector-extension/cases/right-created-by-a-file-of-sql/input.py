import sqlalchemy as sa
from alembic import op
from pgvector.sqlalchemy import Vector

revision = "a1"
down_revision = "a0"


def upgrade():
    op.add_column("documents", sa.Column("embedding", Vector(3)))


def downgrade():
    op.drop_column("documents", "embedding")
