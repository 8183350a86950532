from alembic import op
import sqlalchemy as sa
from pgvector.sqlalchemy import HALFVEC, Vector  # noqa: F401


def upgrade():
    op.add_column('items', sa.Column('embedding', Vector(1536), nullable=True))
    op.add_column('items', sa.Column('small', HALFVEC(16), nullable=True))


def downgrade():
    op.drop_column('items', 'small')
    op.drop_column('items', 'embedding')
