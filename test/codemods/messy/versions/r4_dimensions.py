"""dimensions

Revision ID: r4
Revises: r3

"""
from alembic import op
import sqlalchemy as sa
import pgvector

revision = 'r4'
down_revision = 'r3'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column('documents', 'embedding',
               existing_type=pgvector.sqlalchemy.vector.VECTOR(dim=3),
               type_=pgvector.sqlalchemy.vector.VECTOR(dim=2),
               existing_nullable=True)


def downgrade() -> None:
    op.alter_column('documents', 'embedding',
               existing_type=pgvector.sqlalchemy.vector.VECTOR(dim=2),
               type_=pgvector.sqlalchemy.vector.VECTOR(dim=3),
               existing_nullable=True)
