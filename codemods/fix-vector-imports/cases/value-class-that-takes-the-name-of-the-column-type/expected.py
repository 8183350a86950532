"""add notes

Revision ID: 4b1e
Revises:
"""
from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa

revision = '4b1e'
down_revision = None


def upgrade():
    op.execute('CREATE EXTENSION IF NOT EXISTS vector')
    op.create_table('notes', sa.Column('embedding', Vector(3), nullable=True))


def downgrade():
    op.drop_table('notes')
