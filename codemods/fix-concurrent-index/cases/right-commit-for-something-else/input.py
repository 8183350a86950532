"""index the embeddings"""
from alembic import op
import sqlalchemy as sa

revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    op.execute("CREATE TYPE mood AS ENUM ('ok')")
    op.execute("COMMIT")
    op.execute("ALTER TYPE mood ADD VALUE 'fine'")
    # Not CONCURRENTLY: the table is small.
    op.create_index("ix_documents_title", "documents", ["title"])


def downgrade():
    op.drop_index("ix_documents_title", "documents")
    op.execute("DROP TYPE mood")
