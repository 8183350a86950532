import os, pgvector.sqlalchemy  # noqa: E401,F401
from alembic import op
import sqlalchemy as sa


def upgrade():
    op.add_column('items', sa.Column('embedding', pgvector.sqlalchemy.Vector(3), comment=os.name))
