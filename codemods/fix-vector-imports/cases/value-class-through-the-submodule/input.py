import pgvector.sqlalchemy
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.add_column('items', sa.Column('title_vec', pgvector.sqlalchemy.vector.VECTOR(dim=3)))
    op.add_column('items', sa.Column('body_vec', pgvector.sqlalchemy.vector.Vector(3)))
