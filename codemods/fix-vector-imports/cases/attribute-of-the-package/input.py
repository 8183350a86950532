import pgvector
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.add_column('chunks', sa.Column('title_vec', pgvector.Vector(8)))
    op.add_column('chunks', sa.Column('body_vec', pgvector.VECTOR(8)))
