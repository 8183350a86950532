import re

from alembic import context
from sqlalchemy import engine_from_config

from app import models

config = context.config
db_names = config.get_main_option("databases", "")
target_metadata = {"engine1": models.Base.metadata}


def run_migrations_offline() -> None:
    for name in re.split(r",\s*", db_names):
        context.configure(
            url=context.config.get_section_option(name, "sqlalchemy.url"),
            target_metadata=target_metadata.get(name),
            literal_binds=True,
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
            )
            context.run_migrations(engine_name=name)


if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()
