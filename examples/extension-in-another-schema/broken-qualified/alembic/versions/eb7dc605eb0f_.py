"""empty message

Revision ID: eb7dc605eb0f
Revises: 3f1c9a6d2b70
Create Date: 2026-11-23 19:22:41.968847

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision: str = 'eb7dc605eb0f'
down_revision: Union[str, Sequence[str], None] = '3f1c9a6d2b70'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    op.create_table('documents',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('content', sa.String(), nullable=True),
    sa.PrimaryKeyConstraint('id')
    )
    op.execute('ALTER TABLE documents ADD COLUMN embedding extensions.vector(1536)')


def downgrade() -> None:
    """Downgrade schema."""
    op.drop_table('documents')
