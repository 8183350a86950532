"""Größe der Vektoren – 向量"""
from alembic import op
import sqlalchemy as sa

größe = "ß€😀"


def upgrade():
    op.add_column('t', sa.Column('ü😀', pgvector.sqlalchemy.vector.VECTOR(dim=3), comment=größe))