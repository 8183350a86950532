import os
from logging.config import fileConfig

from sqlalchemy import create_engine
from sqlalchemy import make_url
from sqlalchemy import pool

# Reading the database, autogenerate knows the types of pgvector once this is loaded, also where no model has a vector.
import pgvector.sqlalchemy  # noqa: F401
from alembic import context

from models import Base

config = context.config

if config.config_file_name is not None:
    fileConfig(config.config_file_name)

target_metadata = Base.metadata

# Plain "postgresql://" means psycopg2 before SQLAlchemy 2.1 and psycopg since: say which.
url = make_url(os.environ["DATABASE_URL"]).set(drivername="postgresql+psycopg")


# region render
def render_item(type_, obj, autogen_context):
    """Write pgvector's types by their names, and import these in the revisions that have them."""
    if type_ != "type" or not type(obj).__module__.startswith("pgvector.sqlalchemy"):
        return False
    if getattr(obj, "_variant_mapping", None):
        # Alembic writes the variants, but only of types that it writes itself.
        autogen_context.imports.add("import pgvector.sqlalchemy")
        return False
    name = type(obj).__name__.replace("VECTOR", "Vector")
    size = getattr(obj, "dim", None) or getattr(obj, "length", None)
    autogen_context.imports.add(f"from pgvector.sqlalchemy import {name}")
    return f"{name}({size or ''})"
# endregion


# region compare
def compare_type(context, inspected_column, metadata_column, inspected_type, metadata_type):
    """Tell vector from vector(1536), which Alembic takes for the same; leave every other type to Alembic."""
    if type(inspected_type) is not type(metadata_type) or not hasattr(metadata_type, "dim"):
        return None
    return inspected_type.dim != metadata_type.dim
# endregion


def run_migrations_offline() -> None:
    """Run migrations in 'offline' mode."""
    context.configure(
        url=url,
        target_metadata=target_metadata,
        literal_binds=True,
        dialect_opts={"paramstyle": "named"},
        render_item=render_item,
        compare_type=compare_type,
    )

    with context.begin_transaction():
        context.run_migrations()


def run_migrations_online() -> None:
    """Run migrations in 'online' mode."""
    # pytest-alembic gives the connection of its engine this way.
    connectable = config.attributes.get("connection") or create_engine(url, poolclass=pool.NullPool)

    with connectable.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=target_metadata,
            render_item=render_item,
            compare_type=compare_type,
        )

        with context.begin_transaction():
            context.run_migrations()


if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()
