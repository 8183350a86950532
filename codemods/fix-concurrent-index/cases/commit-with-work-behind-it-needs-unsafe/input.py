"""index the embeddings"""
from alembic import op
import sqlalchemy as sa

revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    bind = op.get_bind()
    if bind.dialect.name == "postgresql":
        op.execute("COMMIT")
        op.execute("CREATE INDEX CONCURRENTLY ix_documents_title ON documents (title)")
    op.add_column("documents", sa.Column("lang", sa.String(2), nullable=True))


def downgrade():
    op.drop_column("documents", "lang")
    op.drop_index("ix_documents_title", "documents")
