"""expand: a column for the new vectors

Revision ID: 5e1a94c07d3b
Revises: eb7dc605eb0f
Create Date: 2026-11-26 17:30:00.000000

"""
from typing import Sequence, Union

from alembic import op


# revision identifiers, used by Alembic.
revision: str = '5e1a94c07d3b'
down_revision: Union[str, Sequence[str], None] = 'eb7dc605eb0f'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


# region revision
def upgrade() -> None:
    """Upgrade schema."""
    # While this waits for the table, later queries wait behind it: better to fail soon, and to try again.
    op.execute("SET LOCAL lock_timeout = '1s'")
    op.execute("ALTER TABLE documents ADD COLUMN embedding_768 vector(768)")


def downgrade() -> None:
    """Downgrade schema."""
    op.execute("SET LOCAL lock_timeout = '1s'")
    op.execute("ALTER TABLE documents DROP COLUMN embedding_768")
# endregion
