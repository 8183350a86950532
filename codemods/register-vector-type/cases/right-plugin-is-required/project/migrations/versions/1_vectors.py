from alembic import op

revision = "1"
down_revision = None


def upgrade():
    op.execute("CREATE EXTENSION IF NOT EXISTS vector")
    op.execute("ALTER TABLE items ADD COLUMN embedding vector(1536)")


def downgrade():
    op.execute("ALTER TABLE items DROP COLUMN embedding")
