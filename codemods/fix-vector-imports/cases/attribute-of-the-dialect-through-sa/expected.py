from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa


def upgrade():
    op.add_column('chunks', sa.Column('meta', sa.dialects.postgresql.JSONB()))
    op.add_column('chunks', sa.Column('embedding', Vector(1536)))
    op.add_column('chunks', sa.Column('title_vec', Vector(8)))
    op.add_column('chunks', sa.Column('body_vec', Vector(8)))
