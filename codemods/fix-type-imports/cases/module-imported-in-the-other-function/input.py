from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    import sqlalchemy as sa
    from sqlalchemy.dialects import postgresql

    op.add_column("notes", sa.Column("meta", postgresql.JSONB()))
    op.drop_column("notes", "title")


def downgrade():
    op.add_column("notes", sa.Column("title", sa.Text()))
    op.drop_column("notes", "meta")
