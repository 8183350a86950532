from alembic import op
import sqlalchemy as sa

revision = "0001"
down_revision = None


def upgrade():
    op.create_table("chunk", sa.Column("embedding", Vector(3)))


def downgrade():
    op.drop_table("chunk")
