import sqlalchemy as sa
from alembic import op
from pgvector.sqlalchemy import *

revision = 'a1'
down_revision = None


def upgrade():
    op.add_column('notes', sa.Column('embedding', Vector(3)))


def downgrade():
    op.drop_column('notes', 'embedding')
