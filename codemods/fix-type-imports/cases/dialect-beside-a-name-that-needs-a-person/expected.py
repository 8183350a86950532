from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "a1"
down_revision = None


def upgrade():
    bind = op.get_bind()
    op.add_column("notes", sa.Column("id", postgresql.UUID()))
    op.add_column("notes", sa.Column("kind", KINDS))


def downgrade():
    bind.execute(sa.text("UPDATE notes SET kind = NULL"))
    op.drop_column("notes", "id")
