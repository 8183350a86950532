"""index the embeddings"""
from alembic import op
import sqlalchemy as sa

revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    if op.get_context().as_sql:
        op.execute("CREATE INDEX CONCURRENTLY ix_documents_embedding ON documents USING hnsw (embedding vector_cosine_ops)")


def downgrade():
    op.execute("DROP INDEX IF EXISTS ix_documents_embedding, ix_documents_title")
