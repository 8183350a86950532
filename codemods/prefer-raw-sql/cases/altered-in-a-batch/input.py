"""add an embedding

Revision ID: b
Revises: a

"""
from alembic import op
import sqlalchemy as sa
from pgvector.sqlalchemy import Vector

# revision identifiers, used by Alembic.
revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table("documents") as batch_op:
        batch_op.alter_column("embedding", type_=Vector(), existing_type=Vector(3), nullable=True)


def downgrade():
    with op.batch_alter_table("documents") as batch_op:
        batch_op.alter_column("embedding", type_=Vector(3), existing_type=Vector())
