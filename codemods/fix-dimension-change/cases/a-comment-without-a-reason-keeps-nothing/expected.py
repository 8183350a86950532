"""add an embedding

Revision ID: b
Revises: a

"""
import sqlalchemy as sa
from alembic import op
from pgvector.sqlalchemy import Vector

# revision identifiers, used by Alembic.
revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


def upgrade():
    # A vector of 3 dimensions can't become one of 2: the model that embeds has to make new ones.
    # Expand: a column for the new vectors, beside the one that is there.
    op.add_column("documents", sa.Column("embedding_2", Vector(2), nullable=True))
    # TODO backfill: write the new vectors to embedding_2 here, or by a job.
    # Until then rows have none, and no search finds them.
    # Swap: the old vectors stay as embedding_3 until a later revision drops them.
    op.alter_column("documents", "embedding", new_column_name="embedding_3")
    op.alter_column("documents", "embedding_2", new_column_name="embedding")  # kit: ignore[PGV020]


def downgrade():
    # The swap backwards: the vectors of 2 dimensions go, and the old ones are as they were.
    op.alter_column("documents", "embedding", new_column_name="embedding_2")
    op.alter_column("documents", "embedding_3", new_column_name="embedding")
    op.drop_column("documents", "embedding_2")
