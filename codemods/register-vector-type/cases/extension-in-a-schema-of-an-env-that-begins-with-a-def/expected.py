from pgvector.sqlalchemy import Vector
from sqlalchemy.dialects.postgresql.base import ischema_names

ischema_names["extensions.vector"] = Vector


def run_migrations_online():
    from alembic import context
    from sqlalchemy import create_engine

    from app.models import Base

    with create_engine(Base.metadata.info["url"]).connect() as connection:
        context.configure(connection=connection, target_metadata=Base.metadata)
        with context.begin_transaction():
            context.run_migrations()


run_migrations_online()
