from alembic import op

revision = "a"
down_revision = None


def upgrade():
    op.execute("CREATE TABLE documents (id serial PRIMARY KEY, title text, embedding vector(3))")


def downgrade():
    op.drop_table("documents")
