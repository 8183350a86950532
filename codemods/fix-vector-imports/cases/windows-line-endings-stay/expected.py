"""add embeddings

Revision ID: 3f2a9c81d7b4
Revises: 0b7e5d2c6a19
"""
from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision = '3f2a9c81d7b4'
down_revision = '0b7e5d2c6a19'
branch_labels = None
depends_on = None


def upgrade():
    op.add_column('t', sa.Column('e', Vector(3)))
