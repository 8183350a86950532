"""index the embeddings"""
from alembic import op as alembic_op
import sqlalchemy as sa

revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
	alembic_op.execute("CREATE INDEX CONCURRENTLY ix_documents_title ON documents (title)")


def downgrade():
	alembic_op.drop_index("ix_documents_title")
