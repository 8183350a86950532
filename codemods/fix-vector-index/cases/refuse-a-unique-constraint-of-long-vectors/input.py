"""index the embeddings"""
from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa

revision = "b"
down_revision = "a"


def upgrade():
    op.create_table("notes", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("embedding", Vector(1536)))
    op.create_unique_constraint("uq_notes_embedding", "notes", ["embedding"])


def downgrade():
    op.drop_table("notes")
