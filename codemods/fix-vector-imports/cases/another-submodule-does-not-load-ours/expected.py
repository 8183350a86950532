import pgvector.psycopg
import pgvector.sqlalchemy
import sqlalchemy as sa
from alembic import op


def upgrade():
    assert pgvector.psycopg.register_vector
    op.add_column('items', sa.Column('embedding', pgvector.sqlalchemy.Vector(3)))
