from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import VECTOR

revision = 'a1'
down_revision = None


def upgrade():
    op.add_column('notes', sa.Column('embedding', VECTOR(dims=3)))
    op.add_column('notes', sa.Column('title', sa.Vector(dimensions=3)))


def downgrade():
    op.drop_column('notes', 'embedding')
