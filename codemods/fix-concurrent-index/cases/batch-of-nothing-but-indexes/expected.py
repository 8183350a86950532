"""index the embeddings"""
from alembic import op
import sqlalchemy as sa

revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    with op.get_context().autocommit_block():
        with op.batch_alter_table("documents", schema=None) as batch_op:
            batch_op.create_index("ix_documents_title", ["title"], unique=False, postgresql_concurrently=True)
            batch_op.create_index(batch_op.f("ix_documents_id"), ["id"], postgresql_concurrently=True)


def downgrade():
    with op.get_context().autocommit_block():
        with op.batch_alter_table("documents", schema=None) as batch_op:
            batch_op.drop_index(batch_op.f("ix_documents_id"), postgresql_concurrently=True)
            batch_op.drop_index("ix_documents_title", postgresql_concurrently=True)
