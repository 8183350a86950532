import pathlib

from alembic import context, op

revision = "a1"
down_revision = None


def upgrade():
    if not context.is_offline_mode():
        op.execute(pathlib.Path(__file__).resolve().parents[0].joinpath("a1.sql").read_text())


def downgrade():
    op.drop_table("documents")
