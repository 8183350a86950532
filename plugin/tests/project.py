"""A project as `alembic init` makes it, with models, and nothing said of pgvector outside of them."""

from __future__ import annotations

import io
import logging
import re
import sys
import textwrap
from pathlib import Path
from typing import Any

import pgvector.sqlalchemy
import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError

head = """
import sqlalchemy as sa
from sqlalchemy import Column, Computed, Index, Integer, String, Table, Text, cast, func, literal_column, text
from sqlalchemy.dialects import postgresql
import pgvector.sqlalchemy
from pgvector.sqlalchemy import *

metadata = sa.MetaData()
"""

env = """
from alembic import context
from sqlalchemy import create_engine, pool
import models

{before}
if context.is_offline_mode():
    context.configure(url=context.config.get_main_option("url"), target_metadata=models.metadata, literal_binds=True)
    with context.begin_transaction():
        context.run_migrations()
else:
    engine = create_engine(context.config.get_main_option("url"), poolclass=pool.NullPool{engine})
    with engine.connect() as connection:
        {prepare}
        context.configure(connection=connection, target_metadata=models.metadata{options})
        with context.begin_transaction():
            context.run_migrations()
"""


class Project:
    """`models` is the body of models.py; `options` more arguments of `context.configure`."""

    def __init__(
        self,
        folder: Path,
        url: sa.URL,
        models: str,
        *,
        options: str = "",
        before: str = "",
        prepare: str = "pass",
        engine: str = "",
        settings: str = "",
    ) -> None:
        self.folder = folder
        self.url = url
        text = url.render_as_string(hide_password=False).replace("%", "%%")
        (folder / "alembic.ini").write_text(f"[alembic]\nscript_location = %(here)s/alembic\nurl = {text}\n")
        (folder / "alembic" / "versions").mkdir(parents=True)
        template = Path(Config().get_template_directory()) / "generic" / "script.py.mako"
        (folder / "alembic" / "script.py.mako").write_text(template.read_text())
        parts = {"options": f", {options}" if options else "", "engine": f", {engine}" if engine else ""}
        (folder / "alembic" / "env.py").write_text(env.format(before=before, prepare=prepare, **parts))
        if settings:
            (folder / "pyproject.toml").write_text(f"[tool.alembic-pgvector]\n{settings}\n")
        self.models(models)

    def models(self, body: str) -> None:
        needs(*re.findall(r"\b(?:HALFVEC|SPARSEVEC|BIT)\b", body))
        (self.folder / "models.py").write_text(head + textwrap.dedent(body))

    @property
    def config(self) -> Config:
        for name in [one for one in sys.modules if one in ("models", "own_types")]:
            del sys.modules[name]
        sys.path[:] = [str(self.folder), *(one for one in sys.path if "pytest-of" not in one)]
        return Config(str(self.folder / "alembic.ini"), stdout=io.StringIO())

    def autogenerate(self, message: str = "next") -> str:
        """The text of the revision that it wrote."""
        script: Any = command.revision(self.config, message, autogenerate=True)
        return Path(script.path).read_text()

    def upgrade(self, revision: str = "head") -> None:
        command.upgrade(self.config, revision)

    def downgrade(self, revision: str = "-1") -> None:
        command.downgrade(self.config, revision)

    def is_clean(self) -> bool:
        try:
            command.check(self.config)
        except CommandError as error:
            if "New upgrade operations" not in str(error):
                raise
            logging.getLogger("tests").warning("%s", error)
            return False
        return True

    def round_trip(self) -> None:
        """Up, down by one revision, up, and then Alembic finds nothing that is different."""
        self.upgrade()
        before = self.catalog()
        self.downgrade()
        self.upgrade()
        assert self.catalog() == before
        assert self.is_clean()

    def revisions(self) -> int:
        return len(list(ScriptDirectory.from_config(self.config).walk_revisions()))

    def sql(self, *statements: str) -> list[Any]:
        """What the last one answers."""
        engine = sa.create_engine(self.url, poolclass=sa.NullPool)
        rows: list[Any] = []
        with engine.begin() as connection:
            for statement in statements:
                result = connection.execute(sa.text(statement.replace(":", "\\:")))
                rows = list(map(tuple, result)) if result.returns_rows else []
        return rows

    def catalog(self) -> list[Any]:
        """Columns and indexes, but those of Alembic's own table."""
        return self.sql(
            "SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull "
            "FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE c.relkind = 'r' AND a.attnum > 0 "
            "AND NOT a.attisdropped AND c.relname <> 'alembic_version' AND c.relnamespace = 'public'::regnamespace "
            "UNION ALL SELECT tablename, indexname, indexdef, true FROM pg_indexes "
            "WHERE schemaname = 'public' AND tablename <> 'alembic_version' ORDER BY 1, 2, 3"
        )


def needs(*types: str) -> None:
    """Skip where pgvector, which is Vector alone before 0.3, lacks one of the types."""
    for name in types:
        if not hasattr(pgvector.sqlalchemy, name):
            pytest.skip(f"this pgvector has no {name}")


def body(revision: str) -> str:
    """What stands in its two functions."""
    return revision.split("def upgrade", 1)[1]
