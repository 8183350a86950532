import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql


def upgrade():
    op.add_column('documents', sa.Column('embedding', postgresql.VECTOR(1536), nullable=True))
