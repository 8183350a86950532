import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import (
    JSONB,
    VECTOR
)


def upgrade():
    op.add_column('documents', sa.Column('meta', JSONB()))
    op.add_column('documents', sa.Column('embedding', VECTOR(768)))
