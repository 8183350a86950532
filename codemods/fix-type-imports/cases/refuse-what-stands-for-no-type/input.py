import sqlalchemy as sa
from alembic import op

revision = "c9"
down_revision = "b8"


def upgrade():
    if op.get_context().as_sql:
        op.add_column("hero", sa.Column("n", sa.Integer()))
        return
    session = app.db.Session(bind=op.get_bind())
    session.query(app.models.Hero).update({"n": app.models.Hero.rank})


def downgrade():
    op.drop_column("hero", "n")
