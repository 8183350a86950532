from alembic import op
import pgvector.sqlalchemy
import sqlalchemy as sa

from app.database import schema

revision = 'a1'
down_revision = None


def upgrade():
    op.add_column('notes', sa.Column('half', pgvector.sqlalchemy.HalfVec(3)), schema=schema)
    op.add_column('notes', sa.Column('sparse', pgvector.sqlalchemy.SparseVector(3)), schema=schema)


def downgrade():
    op.drop_column('notes', 'sparse', schema=schema)
    op.drop_column('notes', 'half', schema=schema)
