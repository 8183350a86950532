"""Runs chains of revisions with the real Alembic on a real server.

Reads lines of JSON: {"name": …, "files": {path: text}, "script": path of the folder with env.py and versions, "down": revision}; the server is
in DATABASE_URL, and its schema "public" is made anew for each. An env.py among the files is used as it is, with
DATABASE_URL in its environment.
Writes a line of JSON for each: {"name": …, "step": null or the one that failed, "error": …, "tables": …}; the steps are up to all
heads, down to the revision (to nothing when none is given), up again.
"""

import contextlib
import json
import os
import pathlib
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
with create_engine(url).connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
"""

SHAPE = """
SELECT table_name, column_name, format_type(a.atttypid, a.atttypmod), is_nullable
FROM information_schema.columns
JOIN pg_attribute a ON a.attrelid = (quote_ident(table_schema) || '.' || quote_ident(table_name))::regclass AND a.attname = column_name
WHERE table_schema = 'public' AND table_name <> 'alembic_version'
UNION ALL
SELECT tablename, indexname, indexdef, '' FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'alembic_version'
ORDER BY 1, 2
"""


def empty() -> None:
    engine = sqlalchemy.create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(sqlalchemy.text("DROP SCHEMA public CASCADE"))
        connection.execute(sqlalchemy.text("CREATE SCHEMA public"))
    engine.dispose()


def shape() -> list:
    engine = sqlalchemy.create_engine(url)
    with engine.connect() as connection:
        rows = [list(row) for row in connection.exec_driver_sql(SHAPE)]
    engine.dispose()
    return rows


def judge(job: dict) -> dict:
    empty()
    with tempfile.TemporaryDirectory() as folder:
        for path, text in {f"{job['script']}/env.py": ENV, **job["files"]}.items():
            file = pathlib.Path(folder, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        config = Config()
        config.set_main_option("script_location", f"{folder}/{job['script']}")
        shapes = []
        down = job.get("down", "base")
        steps = ((command.upgrade, "heads"), (command.downgrade, down), (command.upgrade, "heads"))
        for step, target in steps:
            try:
                step(config, target)
            except Exception:
                return {"name": job["name"], "step": step.__name__, "error": traceback.format_exc(), "shapes": shapes}
            shapes.append(shape())
    return {"name": job["name"], "step": None, "error": None, "shapes": shapes}


for line in sys.stdin.read().splitlines():
    # What a revision prints is none of the answer.
    with contextlib.redirect_stdout(sys.stderr):
        verdict = judge(json.loads(line))
    print(json.dumps(verdict), flush=True)
