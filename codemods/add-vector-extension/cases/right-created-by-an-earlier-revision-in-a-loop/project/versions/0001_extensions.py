from alembic import op

revision = "0001"
down_revision = None
EXTENSIONS = ["vector"]


def upgrade():
    for name in EXTENSIONS:
        op.execute("CREATE EXTENSION IF NOT EXISTS {}".format(name))


def downgrade():
    pass
