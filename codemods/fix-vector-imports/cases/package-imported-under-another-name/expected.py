from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa


def upgrade():
    op.add_column('items', sa.Column('embedding', Vector(8)))
