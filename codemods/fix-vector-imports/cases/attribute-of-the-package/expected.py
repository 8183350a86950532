import sqlalchemy as sa
from alembic import op
from pgvector.sqlalchemy import Vector


def upgrade():
    op.add_column('chunks', sa.Column('title_vec', Vector(8)))
    op.add_column('chunks', sa.Column('body_vec', Vector(8)))
