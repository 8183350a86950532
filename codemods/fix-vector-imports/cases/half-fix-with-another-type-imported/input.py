from alembic import op
import sqlalchemy as sa
from pgvector.sqlalchemy import HALFVEC  # noqa: F401


def upgrade():
    op.add_column('items', sa.Column('embedding', pgvector.sqlalchemy.vector.VECTOR(dim=1536), nullable=True))
    op.add_column('items', sa.Column('small', pgvector.sqlalchemy.halfvec.HALFVEC(dim=16), nullable=True))


def downgrade():
    op.drop_column('items', 'small')
    op.drop_column('items', 'embedding')
