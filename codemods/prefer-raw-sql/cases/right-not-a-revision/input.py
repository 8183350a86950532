"""Helpers of our revisions; down_revision is theirs to say."""

import sqlalchemy as sa
from alembic import op
from pgvector.sqlalchemy import Vector


def add_embedding(table):
    op.add_column(table, sa.Column("embedding", Vector(3)))
