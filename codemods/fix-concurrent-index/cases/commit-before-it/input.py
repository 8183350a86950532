"""index the embeddings"""
from alembic import op
import sqlalchemy as sa

revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    # CONCURRENTLY requires running outside a transaction.
    op.execute("COMMIT")
    op.execute("CREATE INDEX CONCURRENTLY ix_documents_embedding ON documents USING hnsw (embedding vector_cosine_ops)")


def downgrade():
    op.execute("COMMIT;")  # as above

    op.execute("DROP INDEX CONCURRENTLY ix_documents_embedding")
