from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql


def upgrade():
    op.add_column('chunks', sa.Column('embedding', postgresql.VECTOR(1536), nullable=True))
