from alembic import op
import sqlalchemy as sa


def upgrade():
    op.add_column('memory_vectors', sa.Column('embedding', db.Vector(), nullable=True))


def downgrade():
    op.drop_column('memory_vectors', 'embedding')
