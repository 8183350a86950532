from alembic import op
import sqlalchemy as sa
import pgvector

revision = "6d0b1f4a2c77"
down_revision = "5c1d7e9b3a10"


def upgrade():
    op.add_column("documents", sa.Column("embedding", sa.sqlalchemy.VECTOR.VECTOR(1536)))


def downgrade():
    op.drop_column("documents", "embedding")
