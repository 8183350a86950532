from alembic import context
from sqlalchemy import create_engine

from app.models import Base, UTCDateTime

target_metadata = Base.metadata


def run_migrations_online() -> None:
    def render_item(type_, obj, autogen_context):
        if type_ == "type" and isinstance(obj, UTCDateTime):
            return "sa.DateTime(timezone=True)"
        return False

    with create_engine("postgresql://").connect() as connection:
        context.configure(
            connection=connection, target_metadata=target_metadata, render_item=render_item
        )
        with context.begin_transaction():
            context.run_migrations()


run_migrations_online()
