from alembic import op

revision = 'b'
down_revision = 'a'


def _index(operator_class):
    op.execute(f'CREATE INDEX ix_documents_embedding ON documents USING hnsw (embedding {operator_class})')


def upgrade():
    _index('vector_cosine_ops')


def downgrade():
    op.execute('DROP INDEX ix_documents_embedding')
