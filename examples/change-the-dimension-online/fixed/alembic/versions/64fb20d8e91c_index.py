"""index of the new vectors

Revision ID: 64fb20d8e91c
Revises: 5e1a94c07d3b
Create Date: 2026-11-26 17:30:00.000000

"""
from typing import Sequence, Union

from alembic import op


# revision identifiers, used by Alembic.
revision: str = '64fb20d8e91c'
down_revision: Union[str, Sequence[str], None] = '5e1a94c07d3b'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


# region revision
def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        # What a failed build has left.
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS ix_documents_embedding_768")
        op.execute(
            "CREATE INDEX CONCURRENTLY ix_documents_embedding_768 ON documents "
            "USING hnsw (embedding_768 vector_cosine_ops)"
        )


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS ix_documents_embedding_768")
# endregion
