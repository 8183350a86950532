"""documents

Revision ID: r1
Revises:

"""
from alembic import op
import sqlalchemy as sa


revision = 'r1'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('documents',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('title', sa.Text(), nullable=True),
    sa.Column('embedding', pgvector.sqlalchemy.vector.VECTOR(dim=3), nullable=True),
    sa.Column('old_embedding', pgvector.sqlalchemy.vector.VECTOR(dim=6), nullable=True),
    sa.PrimaryKeyConstraint('id')
    )
    op.execute("INSERT INTO documents (title, embedding) VALUES ('a', '[1,2,3]'), ('b', '[3,2,1]')")


def downgrade() -> None:
    op.drop_table('documents')
