from alembic import op
from pgvector import sqlalchemy as pgv
import sqlalchemy as sa


def upgrade():
    op.add_column('items', sa.Column('title_vec', pgv.Vector(8)))
    op.add_column('items', sa.Column('body_vec', pgv.Vector(8)))
