from alembic import op

revision = "1"
down_revision = None


def upgrade():
    op.execute("SELECT 1")
    op.execute("ALTER TABLE items ADD COLUMN embedding text")


def downgrade():
    op.execute("ALTER TABLE items DROP COLUMN embedding")
