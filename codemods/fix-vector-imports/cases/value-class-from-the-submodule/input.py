from pgvector.sqlalchemy.vector import Vector
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.add_column('items', sa.Column('embedding', Vector(3)))
