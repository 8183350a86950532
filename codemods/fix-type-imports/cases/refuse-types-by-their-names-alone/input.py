import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.add_column("notes", sa.Column("body", Text(), server_default=func.now()))
    op.add_column("notes", sa.Column("meta", JSONB))
    op.execute(f"UPDATE notes SET kind = '{kind}'")
    op.add_column("notes", sa.Column("id", sa.String(), default=uuid.uuid4))


def downgrade():
    print(postgresql)
