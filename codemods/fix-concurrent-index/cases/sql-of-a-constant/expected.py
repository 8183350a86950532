"""index the embeddings"""
from alembic import op
import sqlalchemy as sa

revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


CREATE = """
CREATE INDEX CONCURRENTLY ix_documents_embedding ON documents USING hnsw (embedding vector_cosine_ops)
"""
DROP = "DROP INDEX CONCURRENTLY {name}".format(name="ix_documents_embedding")


def upgrade():
    with op.get_context().autocommit_block():
        op.execute(CREATE)


def downgrade():
    with op.get_context().autocommit_block():
        op.execute(DROP)
