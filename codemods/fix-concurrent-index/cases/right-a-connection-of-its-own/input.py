"""index the embeddings"""
from alembic import op
import sqlalchemy as sa

revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    engine = op.get_bind().engine
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(sa.text("CREATE INDEX CONCURRENTLY ix_documents_title ON documents (title)"))


def downgrade():
    op.drop_index("ix_documents_title", "documents")
