"""cosine index

Revision ID: 7b1e0d94f3aa
Revises: c0ffee15d00d
Create Date: 2026-11-23 19:22:41.968847

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision: str = '7b1e0d94f3aa'
down_revision: Union[str, Sequence[str], None] = 'c0ffee15d00d'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    op.drop_index('ix_documents_embedding', table_name='documents', postgresql_using='hnsw')
    op.create_index('ix_documents_embedding', 'documents', ['embedding'], unique=False, postgresql_using='hnsw', postgresql_ops={'embedding': 'vector_cosine_ops'})


def downgrade() -> None:
    """Downgrade schema."""
    op.drop_index('ix_documents_embedding', table_name='documents', postgresql_using='hnsw')
    op.create_index('ix_documents_embedding', 'documents', ['embedding'], unique=False, postgresql_using='hnsw', postgresql_ops={'embedding': 'vector_l2_ops'})
