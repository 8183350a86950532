"""index of invoices alone

Revision ID: b58e0f3c71d9
Revises: eb7dc605eb0f
Create Date: 2026-11-26 17:10:00.000000

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision: str = 'b58e0f3c71d9'
down_revision: Union[str, Sequence[str], None] = 'eb7dc605eb0f'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


# region upgrade
def upgrade() -> None:
    """Upgrade schema."""
    # Its graph has the invoices and nothing else: a search for them passes no other document.
    op.create_index(
        "ix_documents_embedding_of_invoices",
        "documents",
        ["embedding"],
        postgresql_using="hnsw",
        postgresql_ops={"embedding": "vector_cosine_ops"},
        postgresql_where=sa.text("category = 'invoice'"),
    )
# endregion


def downgrade() -> None:
    """Downgrade schema."""
    op.drop_index("ix_documents_embedding_of_invoices", table_name="documents", postgresql_using="hnsw")
