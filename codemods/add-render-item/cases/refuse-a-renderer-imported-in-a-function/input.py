from alembic import context
from sqlalchemy import create_engine

from app.models import Base

target_metadata = Base.metadata


def run_migrations_online() -> None:
    from geoalchemy2 import alembic_helpers

    with create_engine("postgresql://").connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=target_metadata,
            render_item=alembic_helpers.render_item,
        )
        with context.begin_transaction():
            context.run_migrations()


run_migrations_online()
