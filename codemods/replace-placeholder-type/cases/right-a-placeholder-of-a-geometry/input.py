"""add an embedding

Revision ID: b
Revises: a

"""
import sqlalchemy as sa
from alembic import op

# revision identifiers, used by Alembic.
revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("places", sa.Column("geom", sa.types.UserDefinedType()))


def downgrade():
    op.drop_table("places")
