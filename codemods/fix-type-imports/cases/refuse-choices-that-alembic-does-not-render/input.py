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


def upgrade() -> None:
    op.add_column('task', sa.Column('state', sqlalchemy_utils.types.choice.ChoiceType(length=255), nullable=True))
    op.add_column('task', sa.Column('kind', sqlalchemy_utils.types.choice.ChoiceType(), nullable=True))
    op.add_column('task', sa.Column('owner', sqlalchemy_utils.types.email.EmailType(length=255), nullable=True))


def downgrade() -> None:
    op.drop_column('task', 'owner')
    op.drop_column('task', 'kind')
    op.drop_column('task', 'state')
