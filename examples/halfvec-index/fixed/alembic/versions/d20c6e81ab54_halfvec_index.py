"""index of half precision

Revision ID: d20c6e81ab54
Revises: a41c7d2f9e03
Create Date: 2026-11-26 16:50:00.000000

"""
from typing import Sequence, Union

from alembic import op


# revision identifiers, used by Alembic.
revision: str = 'd20c6e81ab54'
down_revision: Union[str, Sequence[str], None] = 'a41c7d2f9e03'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # The column keeps its 4 bytes a number; the index takes 2.
    op.execute(
        "CREATE INDEX ix_memory_vectors_embedding ON memory_vectors "
        "USING hnsw ((embedding::halfvec(768)) halfvec_cosine_ops)"
    )


def downgrade() -> None:
    """Downgrade schema."""
    op.execute("DROP INDEX ix_memory_vectors_embedding")
