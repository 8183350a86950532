"""every row has an embedding

Revision ID: e83b5a90c7d1
Revises: d20c6e81ab54
Create Date: 2026-11-26 16:50:00.000000

"""
from typing import Sequence, Union

from alembic import op


# revision identifiers, used by Alembic.
revision: str = 'e83b5a90c7d1'
down_revision: Union[str, Sequence[str], None] = 'd20c6e81ab54'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # Each in a transaction of its own: a lock ends with its statement, and VALIDATE reads all rows under one that lets others write.
    with op.get_context().autocommit_block():
        op.execute("SET lock_timeout = '1s'")
        op.execute("ALTER TABLE memory_vectors DROP CONSTRAINT IF EXISTS embedding_is_there")
        op.execute(
            "ALTER TABLE memory_vectors ADD CONSTRAINT embedding_is_there CHECK (embedding IS NOT NULL) NOT VALID"
        )
        op.execute("ALTER TABLE memory_vectors VALIDATE CONSTRAINT embedding_is_there")
        # The constraint has shown it: no row is read.
        op.execute("ALTER TABLE memory_vectors ALTER COLUMN embedding SET NOT NULL")
        op.execute("ALTER TABLE memory_vectors DROP CONSTRAINT embedding_is_there")
        op.execute("RESET lock_timeout")


def downgrade() -> None:
    """Downgrade schema."""
    op.execute("SET LOCAL lock_timeout = '1s'")
    op.execute("ALTER TABLE memory_vectors ALTER COLUMN embedding DROP NOT NULL")
