from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql


def upgrade():
    op.create_table(
        'chunks',
        sa.Column('id', postgresql.UUID(), primary_key=True),
        sa.Column('embedding', postgresql.VECTOR(1536), nullable=True),
        sa.Column('other', postgresql.Vector(dim=8), nullable=True),
    )
