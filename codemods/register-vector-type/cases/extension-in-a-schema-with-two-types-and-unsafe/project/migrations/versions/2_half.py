from alembic import op

revision = "2"
down_revision = None


def upgrade():
    op.execute("SELECT 1")
    op.execute("ALTER TABLE items ADD COLUMN embedding extensions.halfvec(64)")


def downgrade():
    op.execute("ALTER TABLE items DROP COLUMN embedding")
