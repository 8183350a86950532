import os

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None

HERE = os.path.dirname(os.path.abspath(__file__))
FILE = os.path.join(HERE, "..", "sql", "documents.sql")


def upgrade():
    with open(FILE, encoding="utf8") as file:
        statements = file.read()
    for statement in statements.split(";"):
        op.get_bind().execute(sa.text(statement.strip()))


def downgrade():
    op.drop_table("documents")
