from alembic import op
import sqlalchemy as sa


def upgrade():
    op.add_column('chunks', sa.Column('meta', sa.dialects.postgresql.JSONB()))
    op.add_column('chunks', sa.Column('embedding', sa.dialects.postgresql.VECTOR(1536)))
    op.add_column('chunks', sa.Column('title_vec', sa.Vector(8)))
    op.add_column('chunks', sa.Column('body_vec', sa.types.Vector(8)))
