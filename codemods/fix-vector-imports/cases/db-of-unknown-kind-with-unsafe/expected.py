from alembic import op
import sqlalchemy as sa
from myapp import db
from pgvector.sqlalchemy import Vector


def upgrade():
    op.add_column('memory_vectors', sa.Column('embedding', Vector(1536)))
