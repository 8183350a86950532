from alembic import op
from pgvector.sqlalchemy import HALFVEC, Vector
import sqlalchemy as sa


def upgrade():
    op.add_column('items', sa.Column('embedding', Vector(1536), nullable=True))
    op.add_column('items', sa.Column('half', HALFVEC(16), nullable=True))


def downgrade():
    op.drop_column('items', 'half')
    op.drop_column('items', 'embedding')
