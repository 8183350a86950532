from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa

from app.config import settings

revision = 'a1'
down_revision = None
EMBEDDING_DIM = 3


def upgrade():
    dialect = op.get_bind().dialect.name
    embedding = Vector(EMBEDDING_DIM) if dialect == 'postgresql' else sa.JSON()
    op.add_column('notes', sa.Column('embedding', embedding))
    title = Vector(settings.title_dimensions)
    op.add_column('notes', sa.Column('title', title))


def downgrade():
    op.drop_column('notes', 'title')
    op.drop_column('notes', 'embedding')
