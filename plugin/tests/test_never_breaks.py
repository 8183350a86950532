"""Point 8: nothing happens where there is nothing to do, and nothing breaks."""

from __future__ import annotations

import importlib
import io
import runpy
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from project import Project, body

documents = """
Table("documents", metadata, Column("id", Integer, primary_key=True), Column("embedding", Vector(3)),
    Index("ix", "embedding", postgresql_using="hnsw", postgresql_ops={"embedding": "vector_l2_ops"}))
"""
variant = """
Table("documents", metadata, Column("id", Integer, primary_key=True),
    Column("embedding", sa.JSON().with_variant(Vector(3), "postgresql")))
"""


def test_another_database(tmp_path):
    project = Project(tmp_path, sa.make_url(f"sqlite:///{tmp_path}/one.db"), variant)
    revision = project.autogenerate()
    assert "sa.JSON().with_variant(Vector(3), 'postgresql')" in revision
    assert "extension" not in revision
    project.upgrade()
    assert project.is_clean()
    project.downgrade()


def test_without_pgvector(tmp_path, database, monkeypatch):
    project = Project(tmp_path, database, "")
    (tmp_path / "models.py").write_text(
        "import sqlalchemy as sa\nmetadata = sa.MetaData()\nsa.Table('plain', metadata, sa.Column('id', sa.Integer))\n"
    )
    monkeypatch.setitem(sys.modules, "pgvector.sqlalchemy", None)
    assert "op.create_table('plain'" in project.autogenerate()
    project.round_trip()


def test_a_project_without_vectors(tmp_path, database):
    project = Project(tmp_path, database, 'Table("plain", metadata, Column("id", Integer, primary_key=True))')
    revision = project.autogenerate()
    assert "import sqlalchemy as sa\n\n\n" in revision
    assert "pgvector" not in revision
    project.round_trip()


names = {
    "by default": ("", True),
    "by its name": ('autogenerate_plugins=["alembic.autogenerate.*", "alembic.autogenerate.pgvector"]', True),
    "one by one": (
        'autogenerate_plugins=["alembic.autogenerate.schemas", "alembic.autogenerate.tables", '
        '"alembic.autogenerate.types", "alembic.autogenerate.constraints", "alembic.autogenerate.pgvector"]',
        True,
    ),
    "taken out": ('autogenerate_plugins=["alembic.autogenerate.*", "~alembic.autogenerate.pgvector"]', False),
}


@pytest.mark.parametrize("name", names)
def test_how_it_is_named(tmp_path, database, name):
    options, is_on = names[name]
    project = Project(tmp_path, database, documents, options=options)
    project.sql("CREATE EXTENSION vector")
    revision = project.autogenerate()
    assert ("from pgvector.sqlalchemy import Vector" in revision) is is_on
    if is_on:
        project.round_trip()


def test_by_a_second_name_of_the_project(tmp_path, database):
    before = """
from alembic.runtime.plugins import Plugin, _all_plugins
import alembic_pgvector
_all_plugins.pop("mine.pgvector", None)
Plugin.setup_plugin_from_module(alembic_pgvector, "mine.pgvector")
"""
    options = 'autogenerate_plugins=["alembic.autogenerate.*", "mine.pgvector"]'
    project = Project(tmp_path, database, documents, before=before, options=options)
    revision = project.autogenerate()
    assert revision.count("op.create_extension") == 1
    assert revision.count("op.create_index") == 1
    project.round_trip()


def test_offline(tmp_path, database):
    project = Project(tmp_path, database, documents)
    project.autogenerate()
    project.upgrade()
    project.models(documents.replace("Vector(3)", "Vector(4)"))
    project.autogenerate()
    config = project.config
    config.output_buffer = out = io.StringIO()
    command.upgrade(config, "head", sql=True)
    command.downgrade(config, "head:base", sql=True)
    sql = out.getvalue()
    assert "DO $alembic_pgvector$ BEGIN IF EXISTS (SELECT FROM documents WHERE embedding IS NOT NULL)" in sql
    assert "ALTER TABLE documents ALTER COLUMN embedding TYPE VECTOR(4)" in sql
    assert "DROP EXTENSION IF EXISTS vector" in sql
    with pytest.raises(CommandError, match="--sql with --autogenerate"):
        command.revision(project.config, autogenerate=True, sql=True)
    # psql runs it as it is.
    project.downgrade("base")
    engine = sa.create_engine(database, poolclass=sa.NullPool)
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE alembic_version")
        connection.exec_driver_sql(sql)


def test_a_revision_without_autogenerate(tmp_path, database):
    project = Project(tmp_path, database, documents)
    script = command.revision(project.config, "empty")
    assert "pass" in Path(script.path).read_text()


# Alembic says so where the server can not be asked to write the expression its way.
@pytest.mark.filterwarnings("ignore:.*Expression compare cannot proceed")
@pytest.mark.parametrize("isolation", ["AUTOCOMMIT", "SERIALIZABLE"])
def test_other_isolation(tmp_path, database, isolation):
    project = Project(
        tmp_path,
        database,
        documents.replace('"embedding", postgresql_using', "text('(embedding::halfvec(3)) halfvec_l2_ops'), postgresql_using"),
        engine=f'isolation_level="{isolation}"',
    )
    project.autogenerate()
    project.round_trip()


# Alembic says so where the server can not be asked to write the expression its way.
@pytest.mark.filterwarnings("ignore:.*Expression compare cannot proceed")
def test_a_server_that_may_only_be_read(tmp_path, database):
    """A hot standby: PostgreSQL can't be asked how it writes an expression, and nothing else is lost."""
    half = documents.replace('"embedding", postgresql_using', "text('(embedding::halfvec(3)) halfvec_l2_ops'), postgresql_using")
    project = Project(tmp_path, database, half)
    project.autogenerate()
    project.upgrade()
    project.sql(f"ALTER DATABASE {database.database} SET default_transaction_read_only = on")
    assert project.is_clean()
    project.models(half.replace("halfvec_l2_ops'", "halfvec_ip_ops'"))
    assert not project.is_clean()


several = """
from alembic import context
from sqlalchemy import create_engine, pool
import models

for name, url in (("pg", {url!r}), ("lite", {lite!r})):
    engine = create_engine(url, poolclass=pool.NullPool)
    with engine.connect() as connection:
        context.configure(connection=connection, target_metadata=models.metadata,
                          upgrade_token=f"{{name}}_upgrades", downgrade_token=f"{{name}}_downgrades")
        with context.begin_transaction():
            context.run_migrations(engine_name=name)
"""


def test_several_databases(tmp_path, database):
    project = Project(tmp_path, database, variant)
    template = Path(Config().get_template_directory()) / "multidb" / "script.py.mako"
    (tmp_path / "alembic" / "script.py.mako").write_text(template.read_text())
    ini = tmp_path / "alembic.ini"
    ini.write_text(ini.read_text() + "databases = pg, lite\n")
    urls = {"url": database.render_as_string(hide_password=False), "lite": f"sqlite:///{tmp_path}/lite.db"}
    (tmp_path / "alembic" / "env.py").write_text(several.format(**urls))
    revision = project.autogenerate()
    pg, lite = (revision.split(f"def upgrade_{name}()")[1].split("def ")[0] for name in ("pg", "lite"))
    assert "op.create_extension('vector')" in pg
    assert "extension" not in lite
    assert revision.count("from pgvector.sqlalchemy import Vector\n") == 1
    project.upgrade()
    project.downgrade()
    project.upgrade()
    assert project.is_clean()


asynchronous = """
import asyncio
from alembic import context
from sqlalchemy import pool
from sqlalchemy.ext.asyncio import create_async_engine
import models

def run(connection):
    context.configure(connection=connection, target_metadata=models.metadata)
    with context.begin_transaction():
        context.run_migrations()

async def main():
    engine = create_async_engine({url!r}, poolclass=pool.NullPool)
    async with engine.connect() as connection:
        await connection.run_sync(run)
        await connection.commit()

asyncio.run(main())
"""


@pytest.mark.parametrize("driver", ["asyncpg", "psycopg"])
def test_async_engines(tmp_path, database, driver):
    pytest.importorskip(driver)
    project = Project(tmp_path, database, documents)
    url = database.set(drivername=f"postgresql+{driver}").render_as_string(hide_password=False)
    (tmp_path / "alembic" / "env.py").write_text(asynchronous.format(url=url))
    half = "text('(embedding::halfvec(3)) halfvec_l2_ops')"
    project.autogenerate()
    project.round_trip()
    project.models(
        documents.replace('"ix", "embedding"', f'"ix", {half}').replace(', postgresql_ops={"embedding": "vector_l2_ops"}', "")
    )
    assert "halfvec_l2_ops" in project.autogenerate()
    project.round_trip()


def test_psycopg2(tmp_path, database):
    pytest.importorskip("psycopg2")
    where = ", postgresql_where=text(\"id::text LIKE '1%'\"), postgresql_using"
    project = Project(tmp_path, database.set(drivername="postgresql+psycopg2"), documents.replace(", postgresql_using", where))
    assert "LIKE '1%'" in project.autogenerate()
    project.round_trip()


# SQLModel has one registry, and the models are loaded once a command.
@pytest.mark.filterwarnings("ignore:This declarative base already contains a class")
def test_sqlmodel(tmp_path, database):
    pytest.importorskip("sqlmodel")
    project = Project(tmp_path, database, "")
    (tmp_path / "models.py").write_text(
        "from typing import Any\nfrom pgvector.sqlalchemy import Vector\n"
        "from sqlalchemy import Column\nfrom sqlmodel import Field, SQLModel\n\n"
        "SQLModel.metadata.clear()\nmetadata = SQLModel.metadata\n\n"
        "class Document(SQLModel, table=True):\n    id: int | None = Field(default=None, primary_key=True)\n"
        "    name: str\n    embedding: Any = Field(sa_column=Column(Vector(3)))\n"
    )
    revision = project.autogenerate()
    assert "import sqlmodel.sql.sqltypes" in revision
    assert "sa.Column('embedding', Vector(3), nullable=True)" in revision
    project.round_trip()


# Of Flask's and its extensions' own.
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_flask_migrate(tmp_path, database, monkeypatch):
    flask_migrate = pytest.importorskip("flask_migrate")
    (tmp_path / "app.py").write_text(
        "from flask import Flask\nfrom flask_migrate import Migrate\nfrom flask_sqlalchemy import SQLAlchemy\n"
        "from pgvector.sqlalchemy import Vector\n\napp = Flask(__name__)\n"
        f"app.config['SQLALCHEMY_DATABASE_URI'] = {database.render_as_string(hide_password=False)!r}\n"
        "db = SQLAlchemy(app)\nMigrate(app, db)\n\nclass Document(db.Model):\n"
        "    id = db.Column(db.Integer, primary_key=True)\n    embedding = db.Column(Vector(3))\n"
    )
    monkeypatch.chdir(tmp_path)
    for name in ("init", "migrate", "upgrade", "downgrade", "upgrade", "check"):
        # Anew for each, as the command line has it: what one command has configured stays with the app.
        module = runpy.run_path(str(tmp_path / "app.py"))
        with module["app"].app_context():
            getattr(flask_migrate, name)()
            module["db"].engine.dispose()
    revision = next((tmp_path / "migrations" / "versions").glob("*.py")).read_text()
    assert "from pgvector.sqlalchemy import Vector" in revision
    assert "op.create_extension('vector')" in body(revision)


def test_an_older_alembic_says_what_to_do(monkeypatch):
    import alembic_pgvector
    from alembic_pgvector import old_alembic

    monkeypatch.setattr(old_alembic, "version", lambda _: "1.17.2")
    with pytest.warns(UserWarning, match=r"^Alembic 1\.17\.2 loads no plugins, 1\.18 does: upgrade it, or use .*hook"):
        importlib.reload(alembic_pgvector)
    monkeypatch.setattr(old_alembic, "version", lambda _: "1.18.0")
    assert old_alembic.old_alembic() is None


def test_the_module_says_whether_alembic_loads_it():
    argv = [sys.executable, "-m", "alembic_pgvector"]
    run = subprocess.run(argv, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert run.stdout.endswith("loads it as alembic.autogenerate.pgvector\n")


def test_the_entry_point_is_a_module_and_a_list_of_one():
    """Alembic 1.20.1 wants the first; 1.18.0 to 1.20.0 go over the second."""
    from types import ModuleType

    from alembic_pgvector import plugin

    assert isinstance(plugin, ModuleType)
    assert list(plugin) == [plugin]
