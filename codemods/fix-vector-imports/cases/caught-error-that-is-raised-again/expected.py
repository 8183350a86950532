from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa

revision = 'a1'
down_revision = None


def upgrade():
    try:
        op.add_column('notes', sa.Column('embedding', Vector(3)))
    except Exception:
        print('no column')
        raise


def downgrade():
    op.drop_column('notes', 'embedding')
