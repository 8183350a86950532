"""merge

Revision ID: 4d5e6f7a8b9c
Revises: 2b3c4d5e6f7a, 3c4d5e6f7a8b
Create Date: 2025-09-19 10:12:44.513201

"""
from typing import Sequence, Union

from alembic import op


# revision identifiers, used by Alembic.
revision: str = "4d5e6f7a8b9c"
down_revision: Union[str, Sequence[str], None] = ("2b3c4d5e6f7a", "3c4d5e6f7a8b")
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
