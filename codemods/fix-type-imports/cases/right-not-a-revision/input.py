import sqlalchemy as sa

metadata = sa.MetaData()
hero = sa.Table("hero", metadata, sa.Column("name", sa.String()))


def upgrade(down_revision=None):
    """`sa.Column("team", sqlmodel.sql.sqltypes.AutoString())` is what Alembic renders."""
    return lambda: sa.Column("team", sqlmodel.sql.sqltypes.AutoString())
