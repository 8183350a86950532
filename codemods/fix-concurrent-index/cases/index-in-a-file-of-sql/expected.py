from alembic import op

revision = "b"
down_revision = "a"


def upgrade():
    with op.get_context().autocommit_block():
        op.execute(open("versions/index.sql").read())


def downgrade():
    op.drop_index("documents_embedding")
