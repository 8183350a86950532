"""index the embeddings"""
from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa

revision = "b"
down_revision = "a"


def upgrade():
    op.alter_column("documents", "embedding", type_=Vector(3072), postgresql_using="NULL")


def downgrade():
    op.alter_column("documents", "embedding", type_=Vector(3), postgresql_using="NULL")
    op.create_index("ix_documents_embedding", "documents", ["embedding"], postgresql_using="hnsw", postgresql_ops={"embedding": "vector_cosine_ops"})
    op.drop_index("ix_documents_embedding", table_name="documents")
