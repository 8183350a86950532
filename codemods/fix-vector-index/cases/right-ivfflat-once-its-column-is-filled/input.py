"""index the summaries"""
from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa

revision = "b"
down_revision = "a"


def upgrade():
    bind = op.get_bind()
    op.add_column("notes", sa.Column("summary", Vector(3), nullable=True))
    for row in bind.execute(sa.text("SELECT id FROM notes")):
        bind.execute(sa.text("UPDATE notes SET summary = :s WHERE id = :i"), {"s": "[1,2,3]", "i": row.id})
    op.execute("CREATE INDEX ix_notes_summary ON notes USING ivfflat (summary vector_l2_ops) WITH (lists = 100)")


def downgrade():
    op.drop_index("ix_notes_summary", table_name="notes")
    op.drop_column("notes", "summary")
