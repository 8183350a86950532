import logging
from logging.config import fileConfig

from flask import current_app

from alembic import context

config = context.config
fileConfig(config.config_file_name)
logger = logging.getLogger('alembic.env')
target_db = current_app.extensions['migrate'].db


def get_metadata():
    return target_db.metadata


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


def run_migrations_offline():
    context.configure(
        url=config.get_main_option("sqlalchemy.url"), target_metadata=get_metadata(), literal_binds=True, render_item=render_item
    )
    with context.begin_transaction():
        context.run_migrations()


def run_migrations_online():
    def process_revision_directives(context, revision, directives):
        if getattr(config.cmd_opts, 'autogenerate', False):
            script = directives[0]
            if script.upgrade_ops.is_empty():
                directives[:] = []
                logger.info('No changes in schema detected.')

    conf_args = current_app.extensions['migrate'].configure_args
    conf_args.setdefault("render_item", render_item)
    if conf_args.get("process_revision_directives") is None:
        conf_args["process_revision_directives"] = process_revision_directives

    with target_db.engine.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=get_metadata(),
            **conf_args
        )
        with context.begin_transaction():
            context.run_migrations()


if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()
