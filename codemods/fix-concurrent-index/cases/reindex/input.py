"""index the embeddings"""
from alembic import op
import sqlalchemy as sa

revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    op.execute("REINDEX INDEX CONCURRENTLY documents_pkey")
    op.execute("REINDEX (VERBOSE) TABLE CONCURRENTLY documents")
    op.execute("REINDEX (CONCURRENTLY) INDEX documents_pkey")


def downgrade():
    pass
