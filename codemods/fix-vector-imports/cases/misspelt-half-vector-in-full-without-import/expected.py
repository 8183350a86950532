from alembic import op
from pgvector.sqlalchemy import HALFVEC
import sqlalchemy as sa

revision = 'a1'
down_revision = None


def upgrade():
    op.add_column('notes', sa.Column('half', HALFVEC(3)))


def downgrade():
    op.drop_column('notes', 'half')
