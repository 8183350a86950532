import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "e5"
down_revision = "d4"


def upgrade():
    op.add_column("hero", sa.Column("team", sqlmodel.sql.sqltypes.AutoString()))


def downgrade():
    op.drop_column("hero", "team")
