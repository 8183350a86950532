from pgvector.sqlalchemy import (
    BIT,
    SPARSEVEC,
)
from alembic import op
import sqlalchemy as sa


def upgrade():
    op.add_column('items', sa.Column('b', BIT(8)))
    op.add_column('items', sa.Column('s', SPARSEVEC(8)))
    op.add_column('items', sa.Column('embedding', pgvector.sqlalchemy.vector.VECTOR(dim=3)))
    op.add_column('items', sa.Column('h', pgvector.sqlalchemy.halfvec.HALFVEC(dim=3)))
