from alembic import op
import sqlalchemy as sa
from pgvector.sqlalchemy import HALFVEC, SPARSEVEC

revision = 'a1'
down_revision = None


def upgrade():
    op.add_column('notes', sa.Column('half', HALFVEC(3)))
    op.add_column('notes', sa.Column('sparse', SPARSEVEC(3)))


def downgrade():
    op.drop_column('notes', 'half')
