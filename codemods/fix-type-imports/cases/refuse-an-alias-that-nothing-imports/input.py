import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.add_column("places", sa.Column("mail", sau.EmailType(length=255)))
    op.add_column("places", sa.Column("meta", pg.JSONB()))
    op.add_column("places", sa.Column("embedding", pgvector))


def downgrade():
    pass
