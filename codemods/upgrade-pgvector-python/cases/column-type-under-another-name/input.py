import sqlalchemy as sa
from alembic import op
from pgvector.sqlalchemy import HalfVector as HalfVec, SparseVector

revision = "a1"
down_revision = None


def upgrade():
    op.add_column("chunk", sa.Column("half", HalfVec(3)))
    op.add_column("chunk", sa.Column("sparse", SparseVector(3)))


def downgrade():
    op.drop_column("chunk", "sparse")
    op.drop_column("chunk", "half")
