from alembic import op
import pgvector as pgv
import sqlalchemy as sa


def upgrade():
    op.add_column('items', sa.Column('embedding', pgv.sqlalchemy.Vector(8)))
