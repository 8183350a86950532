"""initial"""
import logging
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
import sqlmodel  # noqa: F401
from pgvector.sqlalchemy import Vector
from sqlalchemy.dialects import postgresql

from app.core.config import settings

revision: str = "3f2a9c81d7b4"
down_revision: Union[str, Sequence[str], None] = None
log = logging.getLogger(settings.name)


def upgrade() -> None:
    op.add_column("chunks", sa.Column("meta", postgresql.JSONB()))
    op.add_column("chunks", sa.Column("embedding", Vector(3)))
