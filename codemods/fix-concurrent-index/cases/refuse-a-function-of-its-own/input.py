"""index the embeddings"""
from alembic import op
import sqlalchemy as sa

revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def _index(column):
    op.execute(f"CREATE INDEX CONCURRENTLY ix_documents_{column} ON documents ({column})")


def upgrade():
    _index("title")


def downgrade():
    op.execute("DROP INDEX IF EXISTS ix_documents_embedding, ix_documents_title")
