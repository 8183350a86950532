from alembic import op

revision = "b"
down_revision = "a"


def upgrade():
    op.execute(open("versions/index.sql").read())


def downgrade():
    op.drop_index("documents_embedding")
