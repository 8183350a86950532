"""index the embeddings"""
from alembic import op
import sqlalchemy as sa

revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    with op.get_context().autocommit_block():
        op.execute("CREATE INDEX CONCURRENTLY ix_documents_title ON documents (title)")

        # The key as well.
        op.execute("CREATE INDEX CONCURRENTLY ix_documents_id ON documents (id)")


def downgrade():
    bind = op.get_bind()
    with op.get_context().autocommit_block():
        op.execute("DROP INDEX CONCURRENTLY ix_documents_id")
        op.execute("DROP INDEX CONCURRENTLY ix_documents_title")
