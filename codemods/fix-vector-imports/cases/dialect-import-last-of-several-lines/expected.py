import sqlalchemy as sa
from alembic import op
from pgvector.sqlalchemy import Vector
from sqlalchemy.dialects.postgresql import (
    JSONB
)


def upgrade():
    op.add_column('documents', sa.Column('meta', JSONB()))
    op.add_column('documents', sa.Column('embedding', Vector(768)))
