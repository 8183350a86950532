from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql


def upgrade():
    op.add_column('items', sa.Column('parts', postgresql.ARRAY(pgvector.sqlalchemy.vector.VECTOR(dim=3)), nullable=True))
    op.add_column('items', sa.Column('more', sa.ARRAY(pgvector.sqlalchemy.vector.VECTOR(dim=3)), nullable=True))
    op.add_column('items', sa.Column('either', pgvector.sqlalchemy.vector.VECTOR(dim=3).with_variant(sa.JSON(), 'sqlite')))
    op.add_column('items', sa.Column('other', sa.JSON().with_variant(pgvector.sqlalchemy.vector.VECTOR(dim=3), 'postgresql')))


def downgrade():
    for name in ('parts', 'more', 'either', 'other'):
        op.drop_column('items', name)
