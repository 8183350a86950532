import re

from alembic import context
from sqlalchemy import engine_from_config

from app import models

config = context.config
db_names = config.get_main_option("databases", "")
target_metadata = {"engine1": models.Base.metadata}


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
    for name in re.split(r",\s*", db_names):
        context.configure(
            url=context.config.get_section_option(name, "sqlalchemy.url"),
            target_metadata=target_metadata.get(name),
            literal_binds=True,
            render_item=render_item,
        )
        with context.begin_transaction():
            context.run_migrations(engine_name=name)


def run_migrations_online() -> None:
    for name in re.split(r",\s*", db_names):
        engine = engine_from_config(context.config.get_section(name, {}), prefix="sqlalchemy.")
        with engine.connect() as connection:
            context.configure(
                connection=connection,
                upgrade_token="%s_upgrades" % name,
                downgrade_token="%s_downgrades" % name,
                target_metadata=target_metadata.get(name),
                render_item=render_item,
            )
            context.run_migrations(engine_name=name)


if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()
