from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa


def upgrade():
    op.add_column('chunks', sa.Column('embedding', Vector(1536), nullable=True))
