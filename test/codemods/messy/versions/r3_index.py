"""index

Revision ID: r3
Revises: r2

"""
from alembic import op

revision = "r3"
down_revision = "r2"
branch_labels = None
depends_on = None


def upgrade():
    op.execute("CREATE INDEX CONCURRENTLY ix_documents_embedding ON documents USING hnsw (embedding vector_cosine_ops)")


def downgrade():
    op.execute("DROP INDEX CONCURRENTLY ix_documents_embedding")
