import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql


def upgrade() -> None:
    op.add_column("chunks", sa.Column("meta", postgresql.JSONB()))
    op.add_column("chunks", sa.Column("embedding", pgvector.sqlalchemy.vector.VECTOR(dim=3)))
