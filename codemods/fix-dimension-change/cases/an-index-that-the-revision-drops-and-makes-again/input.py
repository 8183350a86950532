"""add an embedding

Revision ID: b
Revises: a

"""
import sqlalchemy as sa
from alembic import op
from pgvector.sqlalchemy import Vector

# revision identifiers, used by Alembic.
revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    op.execute("DROP INDEX IF EXISTS ix_documents_embedding")
    op.alter_column("documents", "embedding", existing_type=Vector(3), type_=Vector(2))
    op.execute("CREATE INDEX ix_documents_embedding ON documents USING hnsw (embedding vector_cosine_ops)")


def downgrade():
    op.execute("DROP INDEX ix_documents_embedding")
    op.alter_column("documents", "embedding", existing_type=Vector(2), type_=Vector(3))
    op.execute("CREATE INDEX ix_documents_embedding ON documents USING hnsw (embedding vector_cosine_ops)")
