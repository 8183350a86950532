"""dimension

Revision ID: 8c5a2e7d1f60
Revises: eb7dc605eb0f
Create Date: 2026-11-23 19:22:41.968847

"""
from typing import Sequence, Union

from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision: str = '8c5a2e7d1f60'
down_revision: Union[str, Sequence[str], None] = 'eb7dc605eb0f'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # Embeddings of another model are no good for this one: the application computes them anew.
    op.drop_column('documents', 'embedding')
    op.add_column('documents', sa.Column('embedding', Vector(768), nullable=True))


def downgrade() -> None:
    """Downgrade schema."""
    op.drop_column('documents', 'embedding')
    op.add_column('documents', sa.Column('embedding', Vector(1536), nullable=True))
