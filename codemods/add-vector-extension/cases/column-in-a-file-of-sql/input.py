from pathlib import Path

from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.execute(Path(__file__).with_name("a1.sql").read_text(encoding="utf8"))


def downgrade():
    op.execute("ALTER TABLE documents DROP COLUMN embedding")
