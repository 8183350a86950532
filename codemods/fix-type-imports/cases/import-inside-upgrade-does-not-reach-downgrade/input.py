"""names

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
    import sqlmodel

    op.alter_column('hero', 'name', existing_type=sa.VARCHAR(), type_=sqlmodel.sql.sqltypes.AutoString(length=80))


def downgrade() -> None:
    op.alter_column('hero', 'name', existing_type=sqlmodel.sql.sqltypes.AutoString(length=80), type_=sa.VARCHAR())
