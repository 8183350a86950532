"""index the embeddings"""
from alembic import op
import sqlalchemy as sa

revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    # Writers must not wait for these.
    with op.get_context().autocommit_block():
        op.execute(
            "CREATE INDEX CONCURRENTLY IF NOT EXISTS ix_documents_embedding "
            "ON documents USING hnsw (embedding vector_cosine_ops)"
        )

        # The title: for the list.
        op.execute(
            "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS ix_documents_title "  # unique since 2.0
            "ON documents (title)"
        )  # the last


def downgrade():
    with op.get_context().autocommit_block():
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS ix_documents_title")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS ix_documents_embedding")
