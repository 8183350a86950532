"""index the embeddings"""
from alembic import op
import sqlalchemy as sa

revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("documents", sa.Column("lang", sa.String(2), nullable=True))

    with op.get_context().autocommit_block():
        op.execute("SET statement_timeout = '300s'")
        op.create_index("ix_documents_title", "documents", ["title"], postgresql_concurrently=True)
        op.execute("RESET statement_timeout")


def downgrade():
    op.drop_index("ix_documents_title", "documents")
    op.drop_column("documents", "lang")
