from alembic import op
import sqlalchemy as sa

revision = 'a1'
down_revision = None


def upgrade():
    from sqlalchemy.dialects import postgresql

    op.add_column('notes', sa.Column('embedding', postgresql.VECTOR(3)))


def downgrade():
    op.drop_column('notes', 'embedding')
