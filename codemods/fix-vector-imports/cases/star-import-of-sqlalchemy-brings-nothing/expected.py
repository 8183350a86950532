from sqlalchemy import *
from alembic import op
from pgvector.sqlalchemy import Vector


def upgrade():
    op.add_column('items', Column('embedding', Vector(3)))
