"""Half precision."""
import sqlalchemy as sa
from alembic import op
from pgvector.sqlalchemy import HALFVEC, Vector

revision = 'b7d1c2a90e44'
down_revision = None


def _retype(type_, operator_class):
    op.execute('UPDATE notes SET embedding = NULL')
    op.alter_column('notes', 'embedding', type_=type_)
    op.execute('CREATE INDEX ix_notes_embedding ON notes USING hnsw (embedding ' + operator_class + ')')
    op.execute('CREATE INDEX ix_notes_half ON notes USING hnsw (half halfvec_l2_ops)')


def upgrade():
    op.execute('CREATE EXTENSION IF NOT EXISTS vector')
    _retype(HALFVEC(3), 'halfvec_cosine_ops')


def downgrade():
    _retype(Vector(3), 'vector_cosine_ops')
