import geoalchemy2 as ga
import geoalchemy2.types
import sqlalchemy as sa
import sqlalchemy_utils as sau
import sqlalchemy_utils.types.email
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.add_column("places", sa.Column("at", geoalchemy2.types.Geometry(srid=4326)))
    op.add_column("places", sa.Column("mail", sqlalchemy_utils.types.email.EmailType(length=255)))
    op.add_column("places", sa.Column("key", sau.UUIDType()))
    op.execute(sa.select(geoalchemy2.functions.ST_AsText(sa.literal("POINT(0 0)"))))
    op.add_column("places", sa.Column("shape", ga.Geometry()))


def downgrade():
    op.drop_column("places", "at")
    op.drop_column("places", "mail")
