"""index the embeddings"""
from alembic import op
import sqlalchemy as sa

revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    op.get_bind().execution_options(isolation_level="AUTOCOMMIT")
    op.execute("CREATE INDEX CONCURRENTLY ix_documents_title ON documents (title)")

    # The key as well.
    op.execute("CREATE INDEX CONCURRENTLY ix_documents_id ON documents (id)")


def downgrade():
    bind = op.get_bind()
    bind.execution_options(isolation_level="AUTOCOMMIT")
    op.execute("DROP INDEX CONCURRENTLY ix_documents_id")
    op.execute("DROP INDEX CONCURRENTLY ix_documents_title")
