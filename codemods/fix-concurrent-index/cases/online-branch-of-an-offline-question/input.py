"""index the embeddings"""
from alembic import op
import sqlalchemy as sa

revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    if not op.get_context().as_sql:
        op.execute("CREATE INDEX CONCURRENTLY ix_documents_title ON documents (title)")
    else:
        op.execute("CREATE INDEX CONCURRENTLY ix_documents_title ON documents (title)")


def downgrade():
    op.drop_index("ix_documents_title", "documents")
