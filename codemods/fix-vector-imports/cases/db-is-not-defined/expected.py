from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa


def upgrade():
    op.add_column('memory_vectors', sa.Column('embedding', Vector(), nullable=True))


def downgrade():
    op.drop_column('memory_vectors', 'embedding')
