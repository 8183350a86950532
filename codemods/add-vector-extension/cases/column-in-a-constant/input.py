import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None

ADD = """
    ALTER TABLE documents
    ADD COLUMN embedding vector(3)
"""
DROP = sa.text("ALTER TABLE documents DROP COLUMN embedding")


def upgrade():
    op.execute(sa.text(ADD))


def downgrade():
    op.execute(DROP)
