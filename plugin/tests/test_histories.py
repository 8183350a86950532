"""After each step of a random history: up, down and up again, nothing left to find, and the catalog is that of create_all."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare, render
from alembic.autogenerate.api import AutogenContext
from alembic.operations import Operations, ops
from alembic.runtime.migration import MigrationContext
from histories import Model, histories, metadata_of
from hypothesis import HealthCheck, Phase, given, settings

count = int(os.environ.get("HISTORIES", "500"))
ran = {"histories": 0, "revisions": 0}


class Database:
    """One connection, on which the migrations run in the schema `lived`; `expected` has what create_all makes of the models."""

    def __init__(self, connection: sa.Connection) -> None:
        self.connection = connection

    def execute(self, *statements: str) -> None:
        for statement in statements:
            self.connection.exec_driver_sql(statement)

    def use(self, schema: str) -> None:
        self.execute(f"SET search_path TO {schema}, public")

    def catalog(self, schema: str) -> list[Any]:
        rows = self.connection.execute(
            sa.text(
                "SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull "
                "FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE c.relkind = 'r' AND a.attnum > 0 "
                "AND NOT a.attisdropped AND c.relnamespace = CAST(CAST(:schema AS text) AS regnamespace) UNION ALL "
                "SELECT tablename, indexname, replace(indexdef, CAST(:schema AS text) || '.', ''), true FROM pg_indexes "
                "WHERE schemaname = CAST(:schema AS text) ORDER BY 1, 2, 3"
            ),
            {"schema": schema},
        )
        return [tuple(row) for row in rows]

    def expected(self, metadata: sa.MetaData) -> list[Any]:
        self.execute("DROP SCHEMA IF EXISTS expected CASCADE", "CREATE SCHEMA expected")
        self.use("expected")
        metadata.create_all(self.connection, checkfirst=False)
        self.use("lived")
        return self.catalog("expected")

    def migrations(self, metadata: sa.MetaData) -> MigrationContext:
        opts = {
            "target_metadata": metadata,
            "sqlalchemy_module_prefix": "sa.",
            "alembic_module_prefix": "op.",
            "user_module_prefix": None,
            # There are no files of revisions, which would say that a model made them.
            "alembic_pgvector": {"undeclared_indexes": "drop"},
        }
        return MigrationContext.configure(self.connection, opts=opts)


def autogenerate(database: Database, metadata: sa.MetaData) -> tuple[ops.MigrationScript, AutogenContext]:
    context = AutogenContext(database.migrations(metadata))
    script = ops.MigrationScript("x", ops.UpgradeOps([]), ops.DowngradeOps([]))
    compare._populate_migration_script(context, script)
    return script, context


def revision(database: Database, metadata: sa.MetaData) -> dict[str, Any]:
    """The functions of the revision that Alembic would write, from its text."""
    script, context = autogenerate(database, metadata)
    parts: dict[str, Any] = {}
    script.upgrade_ops.upgrade_token, script.downgrade_ops.downgrade_token = "up", "down"
    render._render_python_into_templatevars(context, script, parts)
    text = f"{parts['imports']}\ndef upgrade():\n    {parts['up']}\n\ndef downgrade():\n    {parts['down']}\n"
    names = {"sa": sa, "op": Operations(database.migrations(metadata)), "text": text}
    exec(compile(text, "revision.py", "exec"), names)
    return names


def run(names: dict[str, Any], function: str) -> None:
    try:
        names[function]()
    except Exception as error:
        raise AssertionError(f"{function} of\n{names['text']}") from error


def is_clean(database: Database, metadata: sa.MetaData) -> bool:
    script, _ = autogenerate(database, metadata)
    return not script.upgrade_ops.as_diffs()


def hold(database: Database, times: list[dict[str, Model]]) -> None:
    database.execute("DROP SCHEMA IF EXISTS lived CASCADE", "CREATE SCHEMA lived")
    database.use("lived")
    for models in times:
        metadata = metadata_of(models)
        before = database.catalog("lived")
        names = revision(database, metadata)
        run(names, "upgrade")
        after = database.catalog("lived")
        assert normal(after) == normal(database.expected(metadata)), names["text"]
        assert is_clean(database, metadata), names["text"]
        run(names, "downgrade")
        assert database.catalog("lived") == before, names["text"]
        run(names, "upgrade")
        assert database.catalog("lived") == after, names["text"]
        ran["revisions"] += 1
    ran["histories"] += 1


def normal(catalog: list[Any]) -> list[Any]:
    """An option that is said as it is anyway makes no difference."""
    said = (" WITH (m='16')", " WITH (ef_construction='64')", " WITH (lists='100')")
    rows = []
    for table, name, what, flag in catalog:
        for option in said:
            what = what.replace(option, "")
        rows.append((table, name, what, flag))
    return rows


@pytest.fixture(scope="module")
def connected(server: sa.URL):
    engine = sa.create_engine(server, poolclass=sa.NullPool)
    name = f"alembic_pgvector_histories_{os.getpid()}"
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as admin:
        admin.exec_driver_sql(f"CREATE DATABASE {name}")
    one = sa.create_engine(server.set(database=name), poolclass=sa.NullPool)
    with one.connect() as connection:
        connection.exec_driver_sql("CREATE EXTENSION vector")
        connection.exec_driver_sql("SET client_min_messages = error")
        connection.exec_driver_sql("CREATE SCHEMA lived")
        connection.exec_driver_sql("SET search_path TO lived, public")
        connection.dialect.default_schema_name = "lived"
        connection.commit()
        yield Database(connection)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as admin:
        admin.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")


def test_random_histories(connected: Database, record_property: Callable[[str, object], None]) -> None:
    @settings(
        max_examples=count,
        derandomize="SEED" not in os.environ,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        print_blob=False,
        phases=(Phase.generate, Phase.shrink)[: 1 if "QUICK" in os.environ else 2],
    )
    @given(histories())
    def go(times: list[dict[str, Model]]) -> None:
        try:
            hold(connected, times)
        finally:
            # Nothing is kept: the next history starts where this one did.
            connected.connection.rollback()
            connected.use("lived")

    go()
    record_property("ran", f"{ran['histories']} random histories, {ran['revisions']} revisions")
    assert ran["histories"] >= count
