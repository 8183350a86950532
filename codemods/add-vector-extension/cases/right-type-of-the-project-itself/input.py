import sqlalchemy as sa
from alembic import op
from app.types import Vector

revision = "a1"
down_revision = None


def upgrade():
    op.create_table("shapes", sa.Column("id", sa.Integer, primary_key=True), sa.Column("edge", Vector(3)))


def downgrade():
    op.drop_table("shapes")
