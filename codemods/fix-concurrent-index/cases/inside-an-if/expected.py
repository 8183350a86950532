"""index the embeddings"""
from alembic import op
import sqlalchemy as sa

revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    bind = op.get_bind()
    print("indexing", bind.engine.url.database)
    if bind.dialect.name == "postgresql":
        # Not SQLite: it has no such index.
        with op.get_context().autocommit_block():
            op.execute("CREATE INDEX CONCURRENTLY ix_documents_embedding ON documents USING hnsw (embedding vector_cosine_ops)")
    else:
        op.create_index("ix_documents_embedding", "documents", ["embedding"])


def downgrade():
    op.execute("DROP INDEX IF EXISTS ix_documents_embedding, ix_documents_title")
