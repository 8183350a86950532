"""add embedding"""

from alembic import op
import sqlalchemy as sa

import app.types
from app.config import settings

revision = "b2"
down_revision = "a1"


def upgrade():
    op.add_column("chunk", sa.Column("embedding", app.types.Embedding(dim=settings.dim)))


def downgrade():
    op.drop_column("chunk", "embedding")
