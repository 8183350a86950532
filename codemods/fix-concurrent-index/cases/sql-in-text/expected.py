"""index the embeddings"""
from alembic import op
import sqlalchemy as sa
from sqlalchemy import text

revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    with op.get_context().autocommit_block():
        op.execute(sa.text("create index concurrently ix_documents_title on documents (title)"))


def downgrade():
    with op.get_context().autocommit_block():
        op.execute(
            text(
                """drop index concurrently
            ix_documents_title"""
            )
        )
