from typing import TYPE_CHECKING

import sqlalchemy as sa
from alembic import op

if TYPE_CHECKING:
    import sqlmodel

revision = "c3"
down_revision = "b2"


def upgrade():
    op.add_column("hero", sa.Column("team", sqlmodel.sql.sqltypes.AutoString()))


def downgrade():
    op.drop_column("hero", "team")
