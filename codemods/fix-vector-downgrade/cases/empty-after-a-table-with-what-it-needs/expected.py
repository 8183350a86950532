"""embeddings

Revision ID: 2b3c4d5e6f7a
Revises: 1a2b3c4d5e6f
Create Date: 2025-09-19 10:12:44.513201

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from pgvector.sqlalchemy import Vector


# revision identifiers, used by Alembic.
revision: str = "2b3c4d5e6f7a"
down_revision: Union[str, Sequence[str], None] = "1a2b3c4d5e6f"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_table(
        "chunks",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("embedding", Vector(3), nullable=False),
    )
    op.create_foreign_key("fk_chunks_documents", "chunks", "documents", ["document_id"], ["id"])
    op.create_index(op.f("ix_chunks_kind"), "chunks", ["kind"], unique=False)
    op.create_index(
        "ix_chunks_embedding",
        "chunks",
        ["embedding"],
        postgresql_using="hnsw",
        postgresql_ops={"embedding": "vector_l2_ops"},
    )
    op.create_unique_constraint("uq_documents_title", "documents", ["title"])


def downgrade() -> None:
    op.drop_constraint("uq_documents_title", "documents", type_="unique")
    op.drop_index("ix_chunks_embedding", table_name="chunks")
    op.drop_index("ix_chunks_kind", table_name="chunks")
    op.drop_constraint("fk_chunks_documents", "chunks", type_="foreignkey")
    op.drop_table("chunks")
