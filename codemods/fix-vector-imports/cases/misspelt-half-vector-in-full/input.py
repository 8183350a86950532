from alembic import op
import sqlalchemy as sa
import pgvector.sqlalchemy

revision = 'a1'
down_revision = None


def upgrade():
    op.add_column('notes', sa.Column('half', pgvector.sqlalchemy.HalfVec(3)))
    op.add_column('notes', sa.Column('sparse', pgvector.sqlalchemy.SparseVector(3)))


def downgrade():
    op.drop_column('notes', 'half')
