"""index the embeddings"""
from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa

revision = "b"
down_revision = "a"



def upgrade():
    op.create_index("ix_documents_embedding", "documents", ["embedding"], postgresql_using="ivfflat", postgresql_ops={"vector": "vector_cosine_ops"})


def downgrade():
    op.drop_index("ix_documents_embedding", "documents")
