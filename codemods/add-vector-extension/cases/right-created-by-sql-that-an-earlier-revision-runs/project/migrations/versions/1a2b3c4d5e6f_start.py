"""extensions

Revision ID: 1a2b3c4d5e6f
Revises:
"""
from migrations.helpers import run_sql

revision = "1a2b3c4d5e6f"
down_revision = None


def upgrade() -> None:
    run_sql("extensions.sql")


def downgrade() -> None:
    pass
