"""index of one bit a dimension

Revision ID: c47a19e6d0b2
Revises: eb7dc605eb0f
Create Date: 2026-11-26 17:15:00.000000

"""
from typing import Sequence, Union

from alembic import op


# revision identifiers, used by Alembic.
revision: str = 'c47a19e6d0b2'
down_revision: Union[str, Sequence[str], None] = 'eb7dc605eb0f'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


# region upgrade
def upgrade() -> None:
    """Upgrade schema."""
    # The column keeps its vectors. The index has the sign of each number; the cast gives it the length that it needs.
    op.execute(
        "CREATE INDEX ix_documents_embedding_bits ON documents "
        "USING hnsw ((binary_quantize(embedding)::bit(256)) bit_hamming_ops)"
    )
# endregion


def downgrade() -> None:
    """Downgrade schema."""
    op.execute("DROP INDEX ix_documents_embedding_bits")
