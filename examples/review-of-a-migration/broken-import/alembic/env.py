import os
from logging.config import fileConfig

from sqlalchemy import create_engine
from sqlalchemy import make_url
from sqlalchemy import pool

from alembic import context

from models import Base

config = context.config

if config.config_file_name is not None:
    fileConfig(config.config_file_name)

target_metadata = Base.metadata

# Plain "postgresql://" means psycopg2 before SQLAlchemy 2.1 and psycopg since: say which.
url = make_url(os.environ["DATABASE_URL"]).set(drivername="postgresql+psycopg")


def run_migrations_offline() -> None:
    """Run migrations in 'offline' mode."""
    context.configure(
        url=url,
        target_metadata=target_metadata,
        literal_binds=True,
        dialect_opts={"paramstyle": "named"},
    )

    with context.begin_transaction():
        context.run_migrations()


def run_migrations_online() -> None:
    """Run migrations in 'online' mode."""
    # pytest-alembic gives the connection of its engine this way.
    connectable = config.attributes.get("connection") or create_engine(url, poolclass=pool.NullPool)

    with connectable.connect() as connection:
        context.configure(
            connection=connection, target_metadata=target_metadata
        )

        with context.begin_transaction():
            context.run_migrations()


if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()
