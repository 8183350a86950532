import pgvector.sqlalchemy
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.add_column('documents', sa.Column('embedding', pgvector.sqlalchemy.Vector(1536), nullable=True))
