from alembic import op
import sqlalchemy as sa
from pgvector.sqlalchemy import Vector as PGVector


def upgrade():
    op.add_column('items', sa.Column('embedding', pgvector.sqlalchemy.vector.VECTOR(dim=1536), nullable=True))


def downgrade():
    op.drop_column('items', 'embedding')
