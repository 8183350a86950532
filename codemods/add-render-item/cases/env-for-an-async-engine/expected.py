import asyncio

from alembic import context
from sqlalchemy import pool
from sqlalchemy.engine import Connection
from sqlalchemy.ext.asyncio import async_engine_from_config

from app.models import Base

config = context.config
target_metadata = Base.metadata

# The URL comes from the application.
config.set_main_option("sqlalchemy.url", "postgresql+asyncpg://")


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


def run_migrations_offline() -> None:
    context.configure(url=config.get_main_option("sqlalchemy.url"), target_metadata=target_metadata, render_item=render_item)
    with context.begin_transaction():
        context.run_migrations()


def do_run_migrations(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=target_metadata,
        compare_type=True,  # also lengths
        render_item=render_item
    )
    with context.begin_transaction():
        context.run_migrations()


async def run_async_migrations() -> None:
    connectable = async_engine_from_config(
        config.get_section(config.config_ini_section, {}),
        prefix="sqlalchemy.",
        poolclass=pool.NullPool,
    )
    async with connectable.connect() as connection:
        await connection.run_sync(do_run_migrations)
    await connectable.dispose()


if context.is_offline_mode():
    run_migrations_offline()
else:
    asyncio.run(run_async_migrations())
