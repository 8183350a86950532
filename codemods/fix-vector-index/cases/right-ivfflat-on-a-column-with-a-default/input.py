"""index the summaries"""
from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa

revision = "b"
down_revision = "a"


def upgrade():
    op.add_column("notes", sa.Column("summary", Vector(3), server_default="[1,2,3]"))
    op.execute("CREATE INDEX ix_notes_summary ON notes USING ivfflat (summary vector_l2_ops) WITH (lists = 100)")


def downgrade():
    op.drop_index("ix_notes_summary", table_name="notes")
    op.drop_column("notes", "summary")
