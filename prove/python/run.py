"""Runs somebody's revisions on the kit's throwaway database: by their own env.py (`own.py`) or by one of the kit's own in its place.

Argument: a JSON object {"root", "script_location", "versions": [folders], "paths": [for sys.path], "target", "log", "room",
"steps": ["up", "down", "again"] | ["stairway"] | ["offline"], "per_migration": bool, "version_table_schema": str or null, "own": null or {"ini": path or null, "section"}}.
Standard output: one JSON object a line. {"event": "revision", "step", "revision", "seconds"}, {"event": "step", "step", "ok", "seconds",
"error"?: {"type", "message", "file"?, "line"?, "revision"?}}, at the end {"event": "end", …}. Theirs goes to standard error.
"""

import asyncio
import io
import json
import os
import sys
import time
import traceback

sys.dont_write_bytecode = True
here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, here)
from guard import Guard  # noqa: E402

spec = json.loads(sys.argv[1])
out = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)
guard = Guard(spec["target"], spec["log"], spec["room"])
kernel = guard.close()

import alembic.context  # noqa: E402, F401
import alembic.op  # noqa: E402, F401
import sqlalchemy as sa  # noqa: E402
from alembic.config import Config  # noqa: E402
from alembic.runtime.environment import EnvironmentContext  # noqa: E402
from alembic.script import ScriptDirectory  # noqa: E402
from catalog import snapshot  # noqa: E402
from own import OwnEnvironment, driver_of, set_addresses  # noqa: E402

root, stood = spec["root"], {}
target = spec["target"]
driver = driver_of(sa.__version__) if spec["own"] else "psycopg"
url = sa.engine.URL.create("postgresql+" + driver, target["user"], target["password"], target["host"], target["port"], target["database"])
if not spec["own"]:
    # Needs Python 3.10, which their interpreter may not be.
    from stand_ins import ProjectFinder, StandInFinder

    sys.meta_path.insert(0, ProjectFinder(root, stood))
    sys.meta_path.append(StandInFinder(root, stood))
sys.path.remove(here)
for name in ("guard", "catalog", "own", "stand_ins"):
    # A project may have modules of these names.
    sys.modules.pop(name, None)
sys.path[:0] = spec["paths"]
os.chdir(spec["cwd"])


def say(**words):
    out.write(json.dumps(words) + "\n")
    out.flush()


def config():
    made = Config()
    for name, value in (("script_location", spec["script_location"]), ("path_separator", "newline"), ("version_locations", "\n".join(spec["versions"]))):
        made.set_main_option(name, value.replace("%", "%%"))
    return made


if spec["own"]:
    set_addresses(target, url, spec["script_location"])
    own = OwnEnvironment(spec["own"], url, say)
    cfg = own.config
else:
    own, cfg = None, config()


def scripts():
    return ScriptDirectory.from_config(cfg)


def migrate(step, destination, up=True, buffer=None):
    if own:
        return own.migrate(step, destination, up)
    script = scripts()
    started = [time.perf_counter()]

    def revisions(revision, context):
        return script._upgrade_revs(destination, revision) if up else script._downgrade_revs(destination, revision)

    def applied(step, context=None, **_):
        now = time.perf_counter()
        say(event="revision", step=name, revision=step.up_revision_id, seconds=round(now - started[0], 3))
        started[0] = now

    name = step
    settings = {"transaction_per_migration": spec["per_migration"], "version_table_schema": spec["version_table_schema"]}
    with EnvironmentContext(cfg, script, fn=revisions, destination_rev=destination, as_sql=buffer is not None) as environment:
        if buffer is not None:
            environment.configure(url=url, output_buffer=buffer, dialect_opts={"paramstyle": "named"}, literal_binds=True, **settings)
            with environment.begin_transaction():
                environment.run_migrations()
            return
        with engine().connect() as connection:
            environment.configure(connection=connection, on_version_apply=applied, **settings)
            with environment.begin_transaction():
                environment.run_migrations()


def engine():
    return sa.create_engine(url, poolclass=sa.pool.NullPool)


def look():
    guard.connects_as = "look"
    try:
        if driver == "asyncpg":
            return asyncio.run(look_async())
        with engine().connect() as connection:
            return snapshot(connection)
    finally:
        guard.connects_as = "connect"


async def look_async():
    from sqlalchemy.ext.asyncio import create_async_engine

    async with create_async_engine(url, poolclass=sa.pool.NullPool).connect() as connection:
        return await connection.run_sync(snapshot)


def stairway():
    """Each revision up, down and up again, from the first to the last."""
    for script in reversed(list(scripts().walk_revisions())):
        migrate("stairway", script.revision)
        before = script.down_revision
        if not isinstance(before, (tuple, list)):
            migrate("stairway", before or "base", up=False)
            migrate("stairway", script.revision)


def offline():
    buffer = io.StringIO()
    migrate("offline", "heads", buffer=buffer)
    import psycopg

    with psycopg.connect(autocommit=True) as connection:
        connection.execute(buffer.getvalue())


def where(error):
    """The last line of the project's that was under way, and the revision of that file."""
    frames = [(f.filename, f.lineno) for f in traceback.extract_tb(error.__traceback__)]
    if isinstance(error, SyntaxError) and error.filename:
        frames.append((error.filename, error.lineno))
    frames = [(os.path.realpath(file), line) for file, line in frames]
    own = [(file, line) for file, line in frames if file.startswith(root + os.sep)]
    versions = tuple(folder + os.sep for folder in spec["versions"])
    file, line = next((one for one in reversed(own) if one[0].startswith(versions)), own[-1] if own else (None, None))
    return {} if file is None else {"file": os.path.relpath(file, root), "line": line, **revision_of(file)}


def revision_of(file):
    try:
        known = {os.path.realpath(script.path): script.revision for script in scripts().walk_revisions()}
        return {"revision": known[file]} if file in known else {}
    except BaseException:
        return {}


def perform(step, work):
    started = time.perf_counter()
    try:
        work()
    except BaseException as error:
        cause = getattr(error, "orig", None) or error
        module = type(cause).__module__
        kind = type(cause).__qualname__ if module == "builtins" else f"{module}.{type(cause).__qualname__}"
        failed = {"type": kind, "message": str(cause).strip()[:2000], **where(error)}
        say(event="step", step=step, ok=False, seconds=round(time.perf_counter() - started, 3), error=failed)
        return False
    say(event="step", step=step, ok=True, seconds=round(time.perf_counter() - started, 3))
    return True


WORK = {
    "up": lambda: migrate("up", "heads"),
    "down": lambda: migrate("down", "base", up=False),
    "again": lambda: migrate("again", "heads"),
    "stairway": stairway,
    "offline": offline,
}

facts = {}
if spec["version_table_schema"] and not own:
    with engine().begin() as connection:
        connection.execute(sa.schema.CreateSchema(spec["version_table_schema"], if_not_exists=True))
empty = look()
if perform("load", lambda: facts.update(revisions=len(list(scripts().walk_revisions())), heads=scripts().get_heads())):
    for step in spec["steps"]:
        if not perform(step, WORK[step]):
            break
        lines = look()
        if step == "up":
            facts["schema"] = lines
        elif step == "down":
            facts["left"] = sorted(set(lines) - set(empty))
        elif step in ("again", "offline", "stairway"):
            facts["schema" if step != "again" else "schema_again"] = lines
say(event="end", stood=stood, kernel=kernel, **facts)
out.flush()
# Threads of theirs may never end.
os._exit(0)
