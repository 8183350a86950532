"""drop meta"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "a1"
down_revision = None


def upgrade():
    op.drop_column("documents", "meta")
    op.drop_column("documents", "owner")


def downgrade():
    op.add_column("documents", sa.Column("owner", postgresql.UUID(as_uuid=True), nullable=True))
    op.add_column("documents", sa.Column("meta", postgresql.JSON(astext_type=sa.Text()), nullable=True))
