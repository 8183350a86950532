import pgvector.sqlalchemy as pgvector
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.add_column('items', sa.Column('title_vec', pgvector.Vector(8)))
    op.add_column('items', sa.Column('body_vec', pgvector.Vector(8)))
