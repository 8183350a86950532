"""index the embeddings"""
from alembic import op
import sqlalchemy as sa

revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


COLUMNS = ("title", "id")


def upgrade():
    for column in COLUMNS:
        with op.get_context().autocommit_block():
            op.execute(f"CREATE INDEX CONCURRENTLY ix_documents_{column} ON documents ({column})")


def downgrade():
    for column in COLUMNS:
        with op.get_context().autocommit_block():
            op.execute("DROP INDEX CONCURRENTLY ix_documents_%s" % column)
