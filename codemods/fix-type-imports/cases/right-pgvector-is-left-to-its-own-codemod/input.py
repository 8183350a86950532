import sqlalchemy as sa
from alembic import op

revision = "b8"
down_revision = "a7"


def upgrade():
    op.add_column("hero", sa.Column("e", pgvector.sqlalchemy.vector.VECTOR(dim=3)))


def downgrade():
    op.drop_column("hero", "e")
