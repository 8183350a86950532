"""lengths

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
    op.add_column('person', sa.Column('key', sqlalchemy_utils.types.uuid.UUIDType(length=16), nullable=True))
    op.add_column('person', sa.Column('zone', sqlalchemy_utils.types.timezone.TimezoneType(length=50), nullable=True))
    op.add_column('person', sa.Column('locale', sqlalchemy_utils.types.locale.LocaleType(length=10), nullable=True))


def downgrade() -> None:
    op.drop_column('person', 'locale')
    op.drop_column('person', 'zone')
    op.drop_column('person', 'key')
