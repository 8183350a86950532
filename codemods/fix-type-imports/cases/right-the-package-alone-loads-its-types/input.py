import geoalchemy2
import sqlalchemy as sa
import sqlalchemy_utils
import sqlmodel
from alembic import op

revision = "f6"
down_revision = "e5"


def upgrade():
    op.add_column("hero", sa.Column("team", sqlmodel.sql.sqltypes.AutoString(length=20)))
    op.add_column("hero", sa.Column("mail", sqlalchemy_utils.types.email.EmailType(length=255)))
    op.add_column("hero", sa.Column("home", geoalchemy2.types.Geometry(geometry_type="POINT", srid=4326)))


def downgrade():
    op.drop_column("hero", "home")
    op.drop_column("hero", "mail")
    op.drop_column("hero", "team")
