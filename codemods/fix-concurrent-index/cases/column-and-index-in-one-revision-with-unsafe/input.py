"""index the embeddings"""
from alembic import op
import sqlalchemy as sa

revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("documents", sa.Column("lang", sa.String(2), nullable=True))
    op.create_index("ix_documents_lang", "documents", ["lang"], postgresql_concurrently=True)
    op.execute("UPDATE documents SET lang = 'en'")


def downgrade():
    op.drop_index("ix_documents_lang", table_name="documents", postgresql_concurrently=True)
    op.drop_column("documents", "lang")
