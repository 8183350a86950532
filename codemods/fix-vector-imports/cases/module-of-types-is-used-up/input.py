from alembic import op
import sqlalchemy as sa
from sqlalchemy import types

revision = 'a1'
down_revision = None


def upgrade():
    op.add_column('notes', sa.Column('embedding', types.Vector(3)))


def downgrade():
    op.drop_column('notes', 'embedding')
