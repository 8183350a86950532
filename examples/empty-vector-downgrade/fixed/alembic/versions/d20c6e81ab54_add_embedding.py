"""add embedding

Revision ID: d20c6e81ab54
Revises: a41c7d2f9e03
Create Date: 2026-11-23 19:22:41.968847

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision: str = 'd20c6e81ab54'
down_revision: Union[str, Sequence[str], None] = 'a41c7d2f9e03'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    op.execute('ALTER TABLE memory_vectors ADD COLUMN embedding vector(1536);')


def downgrade() -> None:
    """Downgrade schema."""
    op.execute("ALTER TABLE memory_vectors DROP COLUMN embedding")
