"""index of notes

Revision ID: r7
Revises: r6

"""
from alembic import op

revision = "r7"
down_revision = "r6"
branch_labels = None
depends_on = None


def upgrade():
    op.create_index("ix_notes_embedding", "notes", ["embedding"], postgresql_using="hnsw")


def downgrade():
    op.drop_index("ix_notes_embedding", table_name="notes")
