from pgvector.sqlalchemy import (
    BIT,
    HALFVEC,
    SPARSEVEC,
    Vector,
)
from alembic import op
import sqlalchemy as sa


def upgrade():
    op.add_column('items', sa.Column('b', BIT(8)))
    op.add_column('items', sa.Column('s', SPARSEVEC(8)))
    op.add_column('items', sa.Column('embedding', Vector(3)))
    op.add_column('items', sa.Column('h', HALFVEC(3)))
