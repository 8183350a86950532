"""index the embeddings"""
from alembic import op
import sqlalchemy as sa

revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def _run(statement):
    with op.get_context().autocommit_block():
        op.execute(statement)


def _title():
    op.execute("CREATE INDEX CONCURRENTLY ix_documents_title ON documents (title)")


def upgrade():
    _run("CREATE INDEX CONCURRENTLY ix_documents_id ON documents (id)")
    with op.get_context().autocommit_block():
        _title()


def downgrade():
    _run("DROP INDEX CONCURRENTLY ix_documents_id")
    _run("DROP INDEX CONCURRENTLY ix_documents_title")
