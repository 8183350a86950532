from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql


def upgrade():
    op.add_column('items', sa.Column('parts', postgresql.ARRAY(Vector(3)), nullable=True))
    op.add_column('items', sa.Column('more', sa.ARRAY(Vector(3)), nullable=True))
    op.add_column('items', sa.Column('either', Vector(3).with_variant(sa.JSON(), 'sqlite')))
    op.add_column('items', sa.Column('other', sa.JSON().with_variant(Vector(3), 'postgresql')))


def downgrade():
    for name in ('parts', 'more', 'either', 'other'):
        op.drop_column('items', name)
