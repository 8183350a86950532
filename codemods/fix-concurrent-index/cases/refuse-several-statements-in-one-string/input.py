"""index the embeddings"""
from alembic import op
import sqlalchemy as sa

revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    op.execute(
        """
        SET lock_timeout = '5s';
        CREATE INDEX CONCURRENTLY ix_documents_title ON documents (title);
        """
    )


def downgrade():
    op.execute("DROP INDEX CONCURRENTLY ix_documents_title")
