"""index the embeddings"""
from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa

revision = "b"
down_revision = "a"


def upgrade():
    op.execute("DROP INDEX IF EXISTS ix_documents_embedding")
    op.create_index("ix_documents_embedding", "documents", ["embedding"], postgresql_using="ivfflat", postgresql_with={"lists": 1}, postgresql_ops={"embedding": "vector_cosine_ops"})


def downgrade():
    op.drop_index("ix_documents_embedding", table_name="documents")
    op.create_index("ix_documents_embedding", "documents", ["embedding"], postgresql_using="ivfflat", postgresql_with={"lists": 1})
