"""contract: the old vectors go

Revision ID: 7ac83b15f06d
Revises: 64fb20d8e91c
Create Date: 2026-11-26 17:30:00.000000

"""
from typing import Sequence, Union

from alembic import op


# revision identifiers, used by Alembic.
revision: str = '7ac83b15f06d'
down_revision: Union[str, Sequence[str], None] = '64fb20d8e91c'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


# region revision
def upgrade() -> None:
    """Upgrade schema."""
    op.execute("SET LOCAL lock_timeout = '1s'")
    # There is no way back from here: not while a document has an old vector alone.
    op.execute("""
        DO $$ BEGIN
            IF EXISTS (SELECT FROM documents WHERE embedding IS NOT NULL AND embedding_768 IS NULL) THEN
                RAISE EXCEPTION 'documents have no vector in embedding_768 yet: run backfill.py';
            END IF;
        END $$
    """)
    # The index on it goes along.
    op.execute("ALTER TABLE documents DROP COLUMN embedding")


def downgrade() -> None:
    """Downgrade schema."""
    # The column comes back, and its vectors do not: the old model has to write them anew.
    op.execute("SET LOCAL lock_timeout = '1s'")
    op.execute("ALTER TABLE documents ADD COLUMN embedding vector(1536)")
    op.execute("CREATE INDEX ix_documents_embedding ON documents USING hnsw (embedding vector_cosine_ops)")
# endregion
