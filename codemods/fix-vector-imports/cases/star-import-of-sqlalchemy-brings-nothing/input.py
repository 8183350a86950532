from sqlalchemy import *
from alembic import op


def upgrade():
    op.add_column('items', Column('embedding', pgvector.sqlalchemy.vector.VECTOR(dim=3)))
