from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.execute("CREATE TABLE documents (id INT PRIMARY KEY, embedding VECTOR(3))")


def downgrade():
    op.execute("DROP TABLE documents")
