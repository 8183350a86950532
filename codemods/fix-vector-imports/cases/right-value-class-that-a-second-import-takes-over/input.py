"""add notes

Revision ID: 4b1d
Revises:
"""
from alembic import op
from pgvector import Vector
import sqlalchemy as sa
from pgvector.sqlalchemy import Vector

revision = '4b1d'
down_revision = None


def upgrade():
    op.execute('CREATE EXTENSION IF NOT EXISTS vector')
    op.create_table('notes', sa.Column('embedding', Vector(3), nullable=True))


def downgrade():
    op.drop_table('notes')
