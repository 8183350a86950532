"""index the embeddings"""
from alembic import op
import sqlalchemy as sa

revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    connection = op.get_bind()
    with op.get_context().autocommit_block():
        connection.execute(sa.text("CREATE INDEX CONCURRENTLY ix_documents_title ON documents (title)"))


def downgrade():
    with op.get_context().autocommit_block():
        op.get_bind().execute(sa.text("DROP INDEX CONCURRENTLY ix_documents_title"))
