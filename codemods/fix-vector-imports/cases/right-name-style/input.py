from alembic import op
import sqlalchemy as sa
from pgvector.sqlalchemy import HALFVEC, Vector


def upgrade():
    op.add_column('t', sa.Column('e', Vector(1536)))
    op.add_column('t', sa.Column('h', HALFVEC(8)))
