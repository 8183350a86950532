"""index the summaries"""
from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa

revision = "b"
down_revision = "a"


def upgrade():
    op.add_column("documents", sa.Column("summary", Vector(3), server_default="[1,2,3]"))
    op.execute("CREATE INDEX ix_documents_summary ON documents USING ivfflat (summary vector_l2_ops) WITH (lists = 100)")


def downgrade():
    op.drop_index("ix_documents_summary", table_name="documents")
    op.drop_column("documents", "summary")
