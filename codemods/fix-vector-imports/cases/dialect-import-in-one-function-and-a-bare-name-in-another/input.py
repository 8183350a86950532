from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import UUID


def upgrade():

    op.add_column('items', sa.Column('uid', UUID()))
    op.add_column('items', sa.Column('embedding', VECTOR(3)))


def downgrade():
    from sqlalchemy.dialects.postgresql import VECTOR

    op.add_column('items', sa.Column('gone', VECTOR(3)))
