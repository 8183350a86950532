from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import UUID


def upgrade():

    op.add_column('items', sa.Column('uid', UUID()))
    op.add_column('items', sa.Column('embedding', Vector(3)))


def downgrade():
    from pgvector.sqlalchemy import Vector

    op.add_column('items', sa.Column('gone', Vector(3)))
