from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql


def upgrade():
    op.create_table(
        'chunks',
        sa.Column('id', postgresql.UUID(), primary_key=True),
        sa.Column('embedding', Vector(1536), nullable=True),
        sa.Column('other', Vector(dim=8), nullable=True),
    )
