"""Somebody's own env.py, by the Alembic of their own environment, as `alembic -c INI upgrade` runs it."""

import importlib.util
import os
import time

from alembic import command, util
from alembic.config import CommandLine, Config
from alembic.runtime.environment import EnvironmentContext
from sqlalchemy.engine import make_url

DRIVERS = ("psycopg2", "psycopg", "pg8000", "asyncpg")


def driver_of(sqlalchemy):
    """The first driver that is installed and that this SQLAlchemy knows: psycopg 3 came with 2.0."""
    known = [name for name in DRIVERS if name != "psycopg" or not sqlalchemy.startswith("1.")]
    installed = next((name for name in known if importlib.util.find_spec(name)), None)
    if installed is None:
        raise SystemExit("this environment has none of the drivers that can be turned: " + ", ".join(DRIVERS))
    return installed


def set_addresses(target, url, script_location):
    """The variables in which settings look for a database. Whatever else they read, the guard turns the connection."""
    with open(os.path.join(script_location, "env.py"), encoding="utf-8", errors="replace") as file:
        wants_async = "async" in file.read() and importlib.util.find_spec("asyncpg")
    if wants_async:
        url = url.set(drivername="postgresql+asyncpg")
    elif make_url("postgresql://").get_dialect().driver == url.get_driver_name():
        # As people write it; SQLAlchemy 2.1 reads it as psycopg 3.
        url = url.set(drivername="postgresql")
    address = url.render_as_string(hide_password=False)
    pieces = {"HOST": target["host"], "PORT": str(target["port"]), "USER": target["user"], "PASSWORD": target["password"]}
    names = {"DB": ("NAME",), "DATABASE": ("NAME",), "POSTGRES": ("DB", "DATABASE"), "PG": ("DATABASE",)}
    for prefix, databases in names.items():
        stem = prefix if prefix == "PG" else prefix + "_"
        os.environ.update({stem + name: value for name, value in pieces.items()})
        os.environ.update({stem + name: target["database"] for name in databases})
    os.environ["POSTGRES_SERVER"] = target["host"]
    for name in ("DATABASE_URL", "DATABASE_URI", "DB_URL", "POSTGRES_URL", "SQLALCHEMY_DATABASE_URL", "SQLALCHEMY_DATABASE_URI"):
        os.environ[name] = address


class OwnEnvironment:
    """`own`: {"ini": path or None, "section"}. `say`: writes one line of the run's report."""

    def __init__(self, own, url, say):
        if own["ini"] is None:
            raise SystemExit("no alembic.ini names this folder as its script_location: leave --python away, and it runs stand-alone")
        options = CommandLine(prog="alembic").parser.parse_args(["-c", own["ini"], "-n", own["section"], "upgrade", "heads"])
        self.config = Config(file_=own["ini"], ini_section=own["section"], cmd_opts=options)
        given = self.config.file_config.get(own["section"], "sqlalchemy.url", raw=True, fallback="")
        # Alembic's template has driver://user:pass@localhost/dbname, which no dialect reads.
        if not given or given.startswith("driver://"):
            self.config.set_main_option("sqlalchemy.url", url.render_as_string(hide_password=False).replace("%", "%%"))
        self.step, self.since, self.say = "", 0.0, say
        self.listen()

    def listen(self):
        original, listener = EnvironmentContext.configure, self

        def configure(environment, *given, **named):
            theirs = util.to_tuple(named.pop("on_version_apply", None), default=())
            return original(environment, *given, on_version_apply=(*theirs, listener.applied), **named)

        EnvironmentContext.configure = configure

    def applied(self, step, **_):
        now = time.perf_counter()
        self.say(event="revision", step=self.step, revision=step.up_revision_id, seconds=round(now - self.since, 3))
        self.since = now

    def migrate(self, step, destination, up):
        self.step, self.since = step, time.perf_counter()
        (command.upgrade if up else command.downgrade)(self.config, destination)
