"""index the embeddings"""
from alembic import op
import sqlalchemy as sa

revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    context = op.get_context()
    with context.autocommit_block():
        for name in ("a", "b"):
            op.execute(f"CREATE INDEX CONCURRENTLY ix_documents_{name} ON documents (title)")


def downgrade():
    with op.get_context().autocommit_block():
        op.execute("DROP INDEX CONCURRENTLY ix_documents_a")
        op.drop_index("ix_documents_b", postgresql_concurrently=True)
