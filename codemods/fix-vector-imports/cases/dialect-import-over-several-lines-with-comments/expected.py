import sqlalchemy as sa
from alembic import op
from pgvector.sqlalchemy import Vector
from sqlalchemy.dialects.postgresql import (
    # identifiers
    UUID,
    # since pgvector
    JSONB,
)


def upgrade():
    op.create_table(
        'documents',
        sa.Column('id', UUID(), primary_key=True),
        sa.Column('meta', JSONB()),
        sa.Column('embedding', Vector(768)),
    )
