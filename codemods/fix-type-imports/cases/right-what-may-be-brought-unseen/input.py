from alembic import op
from app.columns import *

revision = "a1"
down_revision = None


def upgrade():
    op.add_column("notes", Column("meta", JSONB))


def downgrade():
    op.drop_column("notes", "meta")
