"""add embedding, without values

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
    # While this waits for the table, every later query on it waits behind this: better to fail soon, and to try again.
    op.execute("SET LOCAL lock_timeout = '1s'")
    # Neither NOT NULL nor a default: nothing is written to the rows, however many there are.
    op.execute("ALTER TABLE memory_vectors ADD COLUMN embedding vector(3)")


def downgrade() -> None:
    """Downgrade schema."""
    op.execute("SET LOCAL lock_timeout = '1s'")
    op.execute("ALTER TABLE memory_vectors DROP COLUMN embedding")
