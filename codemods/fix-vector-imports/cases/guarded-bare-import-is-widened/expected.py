from alembic import op
import sqlalchemy as sa

try:
    import pgvector.sqlalchemy
except ImportError:
    pgvector = None

revision = 'a1'
down_revision = None


def upgrade():
    if pgvector:
        op.add_column('notes', sa.Column('embedding', pgvector.sqlalchemy.vector.VECTOR(dim=3)))


def downgrade():
    op.drop_column('notes', 'embedding')
