import pgvector.psycopg
import pgvector.sqlalchemy
import sqlalchemy as sa
from alembic import op


def upgrade():
    pgvector.psycopg.register_vector(op.get_bind())
    op.add_column('items', sa.Column('embedding', pgvector.sqlalchemy.Vector(3)))
