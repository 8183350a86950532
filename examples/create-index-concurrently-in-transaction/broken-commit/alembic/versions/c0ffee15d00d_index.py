"""index

Revision ID: c0ffee15d00d
Revises: eb7dc605eb0f
Create Date: 2026-11-23 19:22:41.968847

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision: str = 'c0ffee15d00d'
down_revision: Union[str, Sequence[str], None] = 'eb7dc605eb0f'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    op.execute("COMMIT")
    op.execute(
        "CREATE INDEX CONCURRENTLY ix_documents_embedding ON documents USING hnsw (embedding vector_l2_ops)"
    )


def downgrade() -> None:
    """Downgrade schema."""
    op.execute("COMMIT")
    op.execute("DROP INDEX CONCURRENTLY ix_documents_embedding")
