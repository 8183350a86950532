from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa


def upgrade():
    import pgvector.psycopg
    assert pgvector.psycopg.register_vector
    op.add_column('t', sa.Column('e', Vector(2)))


def downgrade():
    op.drop_column('t', 'e')
