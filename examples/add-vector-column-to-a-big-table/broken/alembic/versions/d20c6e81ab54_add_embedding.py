"""add embedding

Revision ID: d20c6e81ab54
Revises: a41c7d2f9e03
Create Date: 2026-11-26 16:50:00.000000

"""
from typing import Sequence, Union

from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision: str = 'd20c6e81ab54'
down_revision: Union[str, Sequence[str], None] = 'a41c7d2f9e03'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    op.add_column("memory_vectors", sa.Column("embedding", Vector(3), nullable=False))


def downgrade() -> None:
    """Downgrade schema."""
    op.drop_column("memory_vectors", "embedding")
