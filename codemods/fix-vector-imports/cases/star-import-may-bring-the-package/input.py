from myapp.models import *
from alembic import op
import sqlalchemy as sa


def upgrade():
    op.add_column('items', sa.Column('embedding', pgvector.sqlalchemy.vector.VECTOR(dim=3)))
