"""index the embeddings"""
from alembic import op
import sqlalchemy as sa

revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    connection = op.get_bind()
    connection.execute(sa.text("COMMIT"))
    connection.execute(sa.text("CREATE INDEX CONCURRENTLY ix_documents_title ON documents (title)"))


def downgrade():
    op.get_bind().execute(sa.text("DROP INDEX CONCURRENTLY ix_documents_title"))
