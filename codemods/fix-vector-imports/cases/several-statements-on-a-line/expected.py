import sqlalchemy as sa; from pgvector.sqlalchemy import Vector
from alembic import op


def upgrade(): op.add_column('chunks', sa.Column('embedding', Vector(3)))
