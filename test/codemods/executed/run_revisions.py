"""Runs single revisions with the real Alembic on a real server: up, down, up.

The arguments are their paths; the server is in DATABASE_URL, and everything in it is made anew for each.
What a revision expects to find (tables, columns, schemas, the extension) is made after what the server misses when it first
goes up; nothing else is mended, and the extension only where the revision does not create it. The revisions that it names as the
ones before are empty. The folder `project` beside a file, when there is one, is the application that it imports from, and the
SQL files in its `versions` lie beside the revision when it runs, in the folder that holds `versions`.
A revision without a downgrade goes up alone; one whose downgrade does nothing is not asked to go up again.
Writes a line of JSON for each: {"path": …, "steps": ["upgrade", …], "error": null or "upgrade: …", "skipped": null or why}.
"""

import ast
import contextlib
import importlib.util
import io
import json
import os
import pathlib
import re
import shutil
import sys
import tempfile

import sqlalchemy
from alembic import command
from alembic.config import Config
from sqlalchemy import event

url = sqlalchemy.make_url(os.environ["DATABASE_URL"]).set(drivername="postgresql+psycopg")
engine = sqlalchemy.create_engine(url, poolclass=sqlalchemy.NullPool)

ENV = """
from alembic import context

with context.config.attributes["engine"].connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
"""

EXTENSION = "CREATE EXTENSION vector"

STUB = "revision = {revision!r}\ndown_revision = None\n\n\ndef upgrade():\n    pass\n\n\ndef downgrade():\n    pass\n"


@event.listens_for(engine, "do_connect")
def _quiet(dialect, record, args, options):
    options["options"] = "-c client_min_messages=error -c statement_timeout=20000"


def constants(tree: ast.Module) -> dict:
    """Module-level names with literal values."""
    found = {}
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        for target in targets:
            with contextlib.suppress(ValueError, TypeError):
                if isinstance(target, ast.Name):
                    found[target.id] = ast.literal_eval(node.value)
    return found


def steps_of(tree: ast.Module) -> int:
    """1: up; 2: and down; 3: and up again."""
    downgrade = next((node for node in tree.body if getattr(node, "name", "") == "downgrade"), None)
    if downgrade is None:
        return 1
    idle = all(isinstance(node, ast.Pass) or isinstance(getattr(node, "value", None), ast.Constant) for node in downgrade.body)
    return 2 if idle else 3


def missing_import(tree: ast.AST) -> str | None:
    for node in ast.walk(tree):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or "."] if node.level == 0 else ["."]
        for name in names:
            if name == "." or importlib.util.find_spec(name.split(".")[0]) is None:
                return name
    return None


def recreate(world: list[str]) -> None:
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        schemas = "SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_|^information_schema$'"
        connection.exec_driver_sql("DROP EXTENSION IF EXISTS vector CASCADE")
        for name in connection.exec_driver_sql(schemas).scalars().all():
            connection.exec_driver_sql(f'DROP SCHEMA "{name}" CASCADE')
        connection.exec_driver_sql("CREATE SCHEMA public")
        for statement in world:
            connection.exec_driver_sql(statement)


def column_type(name: str, text: str) -> str:
    for kind in ("halfvec", "sparsevec"):
        if f"{kind}_" in text:
            return f"{kind}(3)"
    if match := re.search(r"TYPE (VECTOR|HALFVEC|SPARSEVEC)\b", text):
        return match[1]
    if re.search(r"bit_(?:hamming|jaccard)", text):
        return "bit(3)"
    return "vector(3)" if re.search(r"embed|vec", name) or re.search(r"hnsw|ivfflat|::vector", text) else "text"


def expected(error: Exception, text: str) -> list[str]:
    """What the revision expected to find, from what the server says that it misses."""
    message = str(getattr(error, "orig", error))
    statement = str(getattr(error, "statement", ""))
    if match := re.search(r'schema "([^"]+)" does not exist', message):
        return [f'CREATE SCHEMA "{match[1]}"']
    if match := re.search(r'column "([^"]+)" of relation "([^"]+)" does not exist', message):
        return column(table_in(statement) or f'"{match[2]}"', match[1], statement)
    if match := re.search(r'column "([^"]+)"(?: named in key)? does not exist', message):
        return column(table_in(statement), match[1], statement)
    if re.search(r'(?:type|extension) "(?:\w+\.)?(?:vector|halfvec|sparsevec)(?:\[\])?" does not exist|access method "\w+"', message):
        return [] if re.search(r"create\s+extension", text, re.I) else [EXTENSION]
    if match := re.search(r'relation "([^"]+)_pkey" does not exist', message):
        return [f'CREATE TABLE "{match[1]}" (id serial PRIMARY KEY)']
    if match := re.search(r'index "([^"]+)" does not exist', message):
        return ["CREATE TABLE IF NOT EXISTS indexed (id serial PRIMARY KEY)", f'CREATE INDEX "{match[1]}" ON indexed (id)']
    if match := re.search(r'(?:relation|table) "([^"]+)" does not exist', message):
        return [f"CREATE TABLE {quoted(match[1])} (id serial PRIMARY KEY)"]
    return []


def table_in(statement: str) -> str | None:
    match = re.search(r"(?:ALTER TABLE(?: IF EXISTS)?(?: ONLY)?|\bON(?: ONLY)?|UPDATE|FROM|INTO)\s+([\w.\"]+)", statement, re.I)
    return match[1] if match else None


def column(table: str | None, name: str, statement: str) -> list[str]:
    kind = column_type(name, statement)
    needed = [] if kind == "text" else ["CREATE EXTENSION IF NOT EXISTS vector"]
    return [*needed, f'ALTER TABLE {table} ADD COLUMN "{name}" {kind}'] if table else []


def quoted(name: str) -> str:
    return ".".join(f'"{part}"' for part in name.split("."))


def prepared(path: pathlib.Path, folder: pathlib.Path, known: dict) -> Config:
    before = known.get("down_revision")
    names = [before] if isinstance(before, str) else list(before or ())
    depends = known.get("depends_on")
    names += [depends] if isinstance(depends, str) else list(depends or ())
    versions = folder / "versions"
    versions.mkdir()
    (folder / "env.py").write_text(ENV)
    for index, name in enumerate(dict.fromkeys(names)):
        (versions / f"stub{index}.py").write_text(STUB.format(revision=name))
    text = path.read_bytes()
    for name, value in (("revision", "kit"), ("down_revision", None)):
        if name not in known:
            text += f"\n{name} = {value!r}\n".encode()
    (versions / "own.py").write_bytes(text)
    for script in (path.parent / "project" / "versions").glob("*.sql"):
        shutil.copy(script, versions)
    config = Config(stdout=io.StringIO())
    config.set_main_option("script_location", str(folder))
    config.attributes["engine"] = engine
    for name in names:
        command.stamp(config, name) if len(names) == 1 else command.upgrade(config, name)
    return config


def run(path: pathlib.Path, known: dict, world: list[str], length: int) -> tuple[list[str], Exception | None]:
    recreate(world)
    done: list[str] = []
    with tempfile.TemporaryDirectory() as name, contextlib.chdir(name):
        config = prepared(path, pathlib.Path(name), known)
        own = known.get("revision", "kit")
        before = known.get("down_revision")
        down = f"{own}-1" if isinstance(before, str) or not before else before[0]
        plan = ((command.upgrade, own), (command.downgrade, down), (command.upgrade, own))
        for step, target in plan[: length]:
            try:
                step(config, target)
            except Exception as error:
                return done, error
            done.append(step.__name__)
    return done, None


def judge(path: pathlib.Path) -> dict:
    text = path.read_text(encoding="latin-1")
    tree = ast.parse(path.read_bytes())
    verdict = {"path": str(path), "steps": [], "error": None, "skipped": None}
    sys.path.insert(0, str(path.parent / "project"))
    if missing := missing_import(tree):
        return {**verdict, "skipped": f"it imports {missing}, which is not there"}
    known = constants(tree)
    length = steps_of(tree)
    world: list[str] = []
    while True:
        done, error = run(path, known, world, length)
        more = expected(error, text) if error else []
        # A type that is dropped and comes back needs the extension on the way down alone.
        if done and more != [EXTENSION]:
            more = []
        if not more or len(world) > 20 or more[-1] in world:
            break
        world += more
    failed = f"{'downgrade' if len(done) == 1 else 'upgrade'}: {type(error).__name__}: {error}" if error else None
    return {**verdict, "steps": done, "error": failed}


for line in sys.argv[1:]:
    if os.fork() == 0:
        try:
            with contextlib.redirect_stdout(sys.stderr):
                result = judge(pathlib.Path(line))
        except BaseException as error:
            result = {"path": line, "steps": [], "error": f"{type(error).__name__}: {error}", "skipped": None}
        print(json.dumps(result), flush=True)
        os._exit(0)
    os.wait()
