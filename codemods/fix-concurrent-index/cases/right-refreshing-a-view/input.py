"""index the embeddings"""
from alembic import op
import sqlalchemy as sa

revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    op.execute("CREATE MATERIALIZED VIEW titles AS SELECT id, title FROM documents")
    op.execute("CREATE UNIQUE INDEX ON titles (id)")
    op.execute("REFRESH MATERIALIZED VIEW CONCURRENTLY titles")


def downgrade():
    op.execute("DROP MATERIALIZED VIEW titles")
