"""Runs revisions with the real Alembic on a real server, each as the one after a revision that makes a table.

Reads paths, one a line; the server is in DATABASE_URL, and its schema "public" is made anew for each.
Writes a line of JSON for each: {"path": …, "step": null or the one that failed, "error": …, "schema": […]}; the steps are up,
down, up, and the schema is a line for each column and index that is there in the end.
An env.py beside the revision is used in place of the usual one, and the SQL files of `project/versions` lie beside it when it
runs. With the argument "empty" the table has no rows.
"""

import contextlib
import json
import os
import pathlib
import shutil
import sys
import tempfile
import traceback

import sqlalchemy
from alembic import command
from alembic.config import Config

url = sqlalchemy.make_url(os.environ["DATABASE_URL"]).set(drivername="postgresql+psycopg")

ENV = """
import os
from alembic import context
from sqlalchemy import create_engine, make_url

url = make_url(os.environ["DATABASE_URL"]).set(drivername="postgresql+psycopg")
if context.is_offline_mode():
    context.configure(url=url)
    with context.begin_transaction():
        context.run_migrations()
else:
    with create_engine(url).connect() as connection:
        context.configure(connection=connection)
        with context.begin_transaction():
            context.run_migrations()
"""

FIRST = """
from alembic import op

revision = "a"
down_revision = None


def upgrade():
    op.execute("CREATE EXTENSION vector")
    op.execute("CREATE TABLE documents (id serial PRIMARY KEY, title text, embedding vector(3))")
    op.execute("INSERT INTO documents (title, embedding) VALUES ('a', '[1,2,3]'), ('b', '[3,2,1]')")
"""


def empty() -> None:
    engine = sqlalchemy.create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(sqlalchemy.text("DROP SCHEMA public CASCADE"))
        connection.execute(sqlalchemy.text("CREATE SCHEMA public"))
    engine.dispose()


SCHEMA = """
SELECT concat_ws(' ', attrelid::regclass, quote_ident(attname), format_type(atttypid, atttypmod),
  CASE WHEN attnotnull THEN 'NOT NULL' END, 'DEFAULT ' || pg_get_expr(adbin, adrelid))
FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
WHERE relkind = 'r' AND attnum > 0 AND NOT attisdropped AND relnamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema')
UNION SELECT indexdef FROM pg_indexes WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
ORDER BY 1
"""


def schema() -> list[str]:
    engine = sqlalchemy.create_engine(url, poolclass=sqlalchemy.NullPool)
    with engine.connect() as connection:
        return list(connection.exec_driver_sql(SCHEMA).scalars())


def judge(path: pathlib.Path) -> dict:
    empty()
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        scripts = pathlib.Path(folder)
        (scripts / "versions").mkdir()
        own = path.parent / "env.py"
        (scripts / "env.py").write_text(own.read_text() if own.exists() else ENV)
        (scripts / "versions" / "a.py").write_text(FIRST if "empty" not in sys.argv else "".join(
            line for line in FIRST.splitlines(True) if "INSERT" not in line
        ))
        (scripts / "versions" / "b.py").write_bytes(path.read_bytes())
        for script in (path.parent / "project" / "versions").glob("*.sql"):
            shutil.copy(script, scripts / "versions")
        config = Config()
        config.set_main_option("script_location", folder)
        config.attributes["engine"] = sqlalchemy.create_engine(url, poolclass=sqlalchemy.NullPool)
        command.upgrade(config, "a")
        for step, target in ((command.upgrade, "head"), (command.downgrade, "a"), (command.upgrade, "head")):
            try:
                step(config, target)
            except Exception:
                return {"path": str(path), "step": step.__name__, "error": traceback.format_exc(), "schema": schema()}
    return {"path": str(path), "step": None, "error": None, "schema": schema()}


for line in sys.stdin.read().splitlines():
    # What a revision prints is none of the answer.
    with contextlib.redirect_stdout(sys.stderr):
        verdict = judge(pathlib.Path(line))
    print(json.dumps(verdict), flush=True)
