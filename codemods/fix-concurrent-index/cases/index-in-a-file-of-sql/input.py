from alembic import op

revision = "a1"
down_revision = "a0"


def upgrade():
    op.execute(open("versions/index.sql").read())


def downgrade():
    op.drop_index("documents_embedding")
