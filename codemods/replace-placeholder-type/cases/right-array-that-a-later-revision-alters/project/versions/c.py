import sqlalchemy as sa
from alembic import op
from pgvector.sqlalchemy import Vector

revision = "c"
down_revision = "b"


def upgrade():
    for table in ("notes",):
        op.execute(f"ALTER TABLE {table} ALTER COLUMN embedding TYPE vector(3) USING embedding::vector(3)")


def downgrade():
    op.drop_column("notes", "embedding")
    op.add_column("notes", sa.Column("embedding", sa.Text()))
