from alembic import op
from app.columns import *

revision = 'a1'
down_revision = None


def upgrade():
    op.add_column('notes', Column('embedding', pgvector.sqlalchemy.vector.VECTOR(dim=3)))


def downgrade():
    op.drop_column('notes', 'embedding')
