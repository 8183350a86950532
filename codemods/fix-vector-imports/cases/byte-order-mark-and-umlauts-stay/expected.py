"""Größe der Vektoren – 向量"""
from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa

größe = "ß€😀"


def upgrade():
    op.add_column('t', sa.Column('ü😀', Vector(3), comment=größe))