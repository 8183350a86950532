"""index the embeddings"""
from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa

revision = "b"
down_revision = "a"


def upgrade():
    op.execute("ALTER TABLE documents ADD COLUMN search_vector tsvector")
    op.create_index("ix_documents_search_vector", "documents", ["search_vector"], postgresql_using="gin")


def downgrade():
    op.execute("ALTER TABLE documents DROP COLUMN search_vector")
