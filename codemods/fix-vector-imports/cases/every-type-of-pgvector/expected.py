"""add embeddings

Revision ID: 3f2a9c81d7b4
Revises: 0b7e5d2c6a19
"""
from alembic import op
from pgvector.sqlalchemy import BIT, HALFVEC, SPARSEVEC, Vector
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision = '3f2a9c81d7b4'
down_revision = '0b7e5d2c6a19'
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('items',
        sa.Column('v', Vector(), nullable=True),
        sa.Column('h', HALFVEC(768), nullable=True),
        sa.Column('s', SPARSEVEC(1000), nullable=True),
        sa.Column('b', BIT(64), nullable=True),
    )


def downgrade():
    op.drop_table('items')
