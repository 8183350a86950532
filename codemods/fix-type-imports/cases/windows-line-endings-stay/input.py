from alembic import op
import sqlalchemy as sa  # Größe

revision = "d4"
down_revision = "c3"


def upgrade():
    op.add_column("hero", sa.Column("team", sqlmodel.sql.sqltypes.AutoString()))


def downgrade():
    op.drop_column("hero", "team")
