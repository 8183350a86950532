import sqlalchemy as sa
from alembic import op
from pgvector.sqlalchemy import Vector

revision = "c"
down_revision = "b"


def upgrade():
    op.drop_column("notes", "embedding")
    op.add_column("notes", sa.Column("embedding", Vector(3)))


def downgrade():
    op.drop_column("notes", "embedding")
    op.add_column("notes", sa.Column("embedding", sa.Text()))
