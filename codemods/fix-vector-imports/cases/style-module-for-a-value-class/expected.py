from alembic import op
import pgvector.sqlalchemy
import sqlalchemy as sa

revision = 'a1'
down_revision = None


def upgrade():
    op.add_column('notes', sa.Column('half', pgvector.sqlalchemy.Vector(3)))


def downgrade():
    op.drop_column('notes', 'half')
