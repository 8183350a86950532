"""embeddings

Revision ID: 2b3c4d5e6f7a
Revises: 1a2b3c4d5e6f
Create Date: 2025-09-19 10:12:44.513201

"""
from typing import Sequence, Union

from alembic import op


# revision identifiers, used by Alembic.
revision: str = "2b3c4d5e6f7a"
down_revision: Union[str, Sequence[str], None] = "1a2b3c4d5e6f"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.execute("CREATE EXTENSION IF NOT EXISTS vector")
    op.execute("ALTER TABLE documents ADD COLUMN embedding vector(1536)")
    op.execute("UPDATE documents SET embedding = NULL")
    op.execute("CREATE INDEX ix_documents_embedding ON documents USING hnsw (embedding vector_cosine_ops)")
    op.execute('CREATE TABLE "Chunks" (id serial PRIMARY KEY, embedding vector(3) NOT NULL)')
    op.execute('CREATE INDEX ON "Chunks" USING hnsw (embedding vector_l2_ops)')


def downgrade() -> None:
    op.execute('DROP TABLE "Chunks"')
    op.execute("DROP INDEX ix_documents_embedding")
    op.execute("ALTER TABLE documents DROP COLUMN embedding")
