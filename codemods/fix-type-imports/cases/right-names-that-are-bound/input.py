import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "a7"
down_revision = "f6"


class types:
    Name = sa.String


def upgrade():
    conn = sa.String
    op.add_column("hero", sa.Column("name", types.Name(50)))
    op.add_column("hero", sa.Column("tags", postgresql.ARRAY(sa.Text())))
    for module in (sa, sa.types):
        op.add_column("hero", sa.Column(f"c{id(module)}", module.Integer()))
    if False:
        # sqlmodel.sql.sqltypes.AutoString(length=50)
        op.execute("SELECT sqlmodel.sql.sqltypes.AutoString()")


def downgrade():
    op.drop_column("hero", "tags")
    op.drop_column("hero", "name")
