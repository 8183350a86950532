from alembic import op

from migrations.helpers import run_file

revision = "a0"
down_revision = None


def upgrade():
    op.execute(open("migrations/versions/sql/first.sql").read())


def downgrade():
    pass
