"""choice

Revision ID: 4c1d0a7be952
Revises: 9f2b6e01c7d4
Create Date: 2025-11-03 09:14:27.318822

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision: str = '4c1d0a7be952'
down_revision: Union[str, None] = '9f2b6e01c7d4'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


STATES = [('open', 'Open'), ('closed', 'Closed')]


def upgrade() -> None:
    op.add_column('task', sa.Column('state', sqlalchemy_utils.types.choice.ChoiceType(STATES, impl=sa.String(8)), nullable=True))


def downgrade() -> None:
    op.drop_column('task', 'state')
