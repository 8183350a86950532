"""index the embeddings"""
from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa

revision = "b"
down_revision = "a"



def upgrade():
    op.create_index(
        "ix_documents_embedding",
        "documents",
        [sa.literal_column("(embedding::halfvec(3))").label("half")],
        postgresql_using="hnsw",
        postgresql_ops={"half": "halfvec_l2_ops"},
    )


def downgrade():
    op.drop_index("ix_documents_embedding", "documents")
