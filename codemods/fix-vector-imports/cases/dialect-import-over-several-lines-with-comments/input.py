import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import (
    # identifiers
    UUID,
    VECTOR,  # since pgvector
    JSONB,
)


def upgrade():
    op.create_table(
        'documents',
        sa.Column('id', UUID(), primary_key=True),
        sa.Column('meta', JSONB()),
        sa.Column('embedding', VECTOR(768)),
    )
