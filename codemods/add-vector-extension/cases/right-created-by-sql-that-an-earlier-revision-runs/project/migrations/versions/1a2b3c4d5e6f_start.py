"""extensions

Revision ID: 1a2b3c4d5e6f
Revises:
"""
from pathlib import Path

from alembic import op
import sqlalchemy as sa

revision = "1a2b3c4d5e6f"
down_revision = None


def run_sql(name: str) -> None:
    op.execute((Path(__file__).parents[1] / "sql" / name).read_text())


def upgrade() -> None:
    run_sql("extensions.sql")
    op.create_table("documents", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade() -> None:
    op.drop_table("documents")
