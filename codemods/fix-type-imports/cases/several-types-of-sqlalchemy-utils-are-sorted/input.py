"""create account

Revision ID: 4c1d0a7be952
Revises: 9f2b6e01c7d4
Create Date: 2025-11-03 09:14:27.318822

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql


# revision identifiers, used by Alembic.
revision: str = '4c1d0a7be952'
down_revision: Union[str, None] = '9f2b6e01c7d4'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_table('account',
    sa.Column('id', sqlalchemy_utils.types.uuid.UUIDType(), nullable=False),
    sa.Column('email', sqlalchemy_utils.types.email.EmailType(length=255), nullable=False),
    sa.Column('site', sqlalchemy_utils.types.url.URLType(), nullable=True),
    sa.Column('tags', postgresql.ARRAY(sqlalchemy_utils.types.email.EmailType(length=100)), nullable=True),
    sa.PrimaryKeyConstraint('id')
    )


def downgrade() -> None:
    op.drop_table('account')
