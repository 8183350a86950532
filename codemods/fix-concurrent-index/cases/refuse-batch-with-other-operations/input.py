"""index the embeddings"""
from alembic import op
import sqlalchemy as sa

revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table("documents") as batch_op:
        batch_op.add_column(sa.Column("lang", sa.String(2)))
        batch_op.create_index("ix_documents_lang", ["lang"], postgresql_concurrently=True)


def downgrade():
    op.drop_column("documents", "lang")
