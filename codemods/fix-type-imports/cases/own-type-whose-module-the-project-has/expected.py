"""add embedding

Revision ID: 4c1d0a7be952
Revises: 9f2b6e01c7d4
Create Date: 2025-11-03 09:14:27.318822

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

import app.types


# revision identifiers, used by Alembic.
revision: str = '4c1d0a7be952'
down_revision: Union[str, None] = '9f2b6e01c7d4'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.add_column('chunk', sa.Column('embedding', app.types.Embedding(dim=3), nullable=True))


def downgrade() -> None:
    op.drop_column('chunk', 'embedding')
