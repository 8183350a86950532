"""HNSW index, built while the table is in use

Revision ID: d93b07f5a16c
Revises: eb7dc605eb0f
Create Date: 2026-11-26 17:20:00.000000

"""
from typing import Sequence, Union

from alembic import op


# revision identifiers, used by Alembic.
revision: str = 'd93b07f5a16c'
down_revision: Union[str, Sequence[str], None] = 'eb7dc605eb0f'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.get_context().autocommit_block():
        # This revision has not run to its end: an index of that name is what a failed build has left.
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS ix_documents_embedding")
        # For the whole graph; of the server's memory, and only as long as this connection builds.
        op.execute("SET maintenance_work_mem = '256MB'")
        op.execute("SET max_parallel_maintenance_workers = 2")
        # The build waits for transactions that began before it: a limit on that would leave an invalid index.
        op.execute("SET lock_timeout = 0")
        op.execute("SET statement_timeout = 0")
        op.execute(
            "CREATE INDEX CONCURRENTLY ix_documents_embedding ON documents USING hnsw (embedding vector_cosine_ops)"
        )
        for setting in "maintenance_work_mem", "max_parallel_maintenance_workers", "lock_timeout", "statement_timeout":
            op.execute(f"RESET {setting}")


def downgrade() -> None:
    """Downgrade schema."""
    with op.get_context().autocommit_block():
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS ix_documents_embedding")
