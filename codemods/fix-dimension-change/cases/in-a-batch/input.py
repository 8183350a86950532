"""add an embedding

Revision ID: b
Revises: a

"""
from alembic import op
from pgvector.sqlalchemy import HALFVEC, Vector

# revision identifiers, used by Alembic.
revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table("documents", schema=None) as batch_op:
        batch_op.alter_column("embedding", existing_type=Vector(3), type_=HALFVEC(2), existing_nullable=True)


def downgrade():
    with op.batch_alter_table("documents", schema=None) as batch_op:
        batch_op.alter_column("embedding", existing_type=HALFVEC(2), type_=Vector(3), existing_nullable=True)
