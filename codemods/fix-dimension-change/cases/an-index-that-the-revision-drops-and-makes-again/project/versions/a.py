from alembic import op

revision = "a"
down_revision = None


def upgrade():
    op.execute("CREATE TABLE documents (id serial PRIMARY KEY, title text, embedding vector(3))")
    op.execute("CREATE INDEX ix_documents_embedding ON documents USING hnsw (embedding vector_cosine_ops)")


def downgrade():
    op.drop_table("documents")
