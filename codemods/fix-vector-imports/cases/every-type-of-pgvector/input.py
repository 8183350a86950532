"""add embeddings

Revision ID: 3f2a9c81d7b4
Revises: 0b7e5d2c6a19
"""
from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision = '3f2a9c81d7b4'
down_revision = '0b7e5d2c6a19'
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('items',
        sa.Column('v', pgvector.sqlalchemy.vector.VECTOR(), nullable=True),
        sa.Column('h', pgvector.sqlalchemy.halfvec.HALFVEC(dim=768), nullable=True),
        sa.Column('s', pgvector.sqlalchemy.sparsevec.SPARSEVEC(dim=1000), nullable=True),
        sa.Column('b', pgvector.sqlalchemy.bit.BIT(length=64), nullable=True),
    )


def downgrade():
    op.drop_table('items')
