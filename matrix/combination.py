"""All rows of one combination of versions, in one process, on one database.

Arguments: a folder with a copy of `project/`, which is changed; the kit's command as JSON.
Environment: DATABASE_URL, of an empty database where the extension may be created.
Writes to stdout: {"<id of the row>": {"status": "passes" | "fails", "message"?: "..."}}.
"""
import contextlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

project = Path(sys.argv[1])
kit = json.loads(sys.argv[2])
sys.path.insert(0, str(project))
sys.dont_write_bytecode = True

import psycopg2
from alembic import command
from alembic.config import Config

versions = project / "alembic" / "versions"
versions.mkdir()
files = {name: (project / name).read_text() for name in ("models.py", "alembic/env.py", "alembic/script.py.mako")}
cells = {}
operator_class = 'postgresql_ops={"embedding": "vector_cosine_ops"},'


class Unlike(Exception):
    """What the row says is not so, and nothing raised an error."""


def sql(*statements):
    connection = psycopg2.connect(os.environ["DATABASE_URL"].replace("+psycopg2", "", 1))
    connection.autocommit = True
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
    connection.close()


def start(changed=None):
    """The project and the database as they are before the first revision."""
    for name, text in {**files, **(changed or {})}.items():
        (project / name).write_text(text)
    for file in versions.glob("*.py"):
        file.unlink()
    sql(
        "DROP EXTENSION IF EXISTS vector CASCADE",
        "DROP TABLE IF EXISTS documents, alembic_version",
        "CREATE EXTENSION vector",
    )


def config():
    sys.modules.pop("models", None)
    return Config(str(project / "alembic.ini"))


def autogenerate():
    """The file of a new revision."""
    return Path(command.revision(config(), autogenerate=True).path)


def round_trip():
    for go, target in ((command.upgrade, "head"), (command.downgrade, "base"), (command.upgrade, "head")):
        go(config(), target)


def codemod(*arguments):
    run = subprocess.run([*kit, "codemod", *arguments], cwd=project, capture_output=True, text=True)
    if run.returncode != 0:
        raise RuntimeError(run.stderr.strip() or run.stdout.strip())


def row(name):
    """Records what the decorated function found: passes unless it raises; what it returns is the message."""

    def record(ask):
        try:
            message, status = ask(), "passes"
        except Unlike as difference:
            message, status = str(difference), "fails"
        except Exception as error:
            message, status = f"{type(error).__name__}: {error}".splitlines()[0], "fails"
        # Python tells where a module lies, which differs between machines.
        message = message and re.sub(r" \(/[^)]*\)$", "", message)
        cells[name] = {"status": status, **({"message": message} if message else {})}

    return record


def column_of(text):
    """The type that a revision gives the column."""
    return re.search(r"sa\.Column\('embedding', (.+?)(?:, autoincrement=False)?, nullable=True\)", text)[1]


def detects(before, after, operation):
    """Whether autogenerate, asked about changed models on an upgraded database, writes the operation."""
    changed = files["models.py"].replace(before, after)
    if changed == files["models.py"]:
        sys.exit(f"models.py has no {before!r} to change")
    (project / "models.py").write_text(changed)
    file = autogenerate()
    body = file.read_text().split("def downgrade", 1)[0]
    file.unlink()
    if operation not in body:
        raise Unlike(f"no {operation} in the revision")


def main():
    # First: nothing in this process has imported pgvector yet.
    @row("reads-back")
    def _():
        start({"models.py": files["models.py"].split("Base =")[0].replace("from pgvector.sqlalchemy import Vector\n", "") + (
            'Base = declarative_base()\n\n\nclass Document(Base):\n    __tablename__ = "documents"\n\n'
            "    id = Column(Integer, primary_key=True)\n"
        )})
        sql("CREATE TABLE documents (id serial PRIMARY KEY, embedding vector(1536))")
        written = column_of(autogenerate().read_text())
        if "NullType" in written:
            raise Unlike(f"written as {written}")
        return written

    @row("rendered")
    def _():
        start()
        return column_of(autogenerate().read_text())

    @row("raw")
    def _():
        start()
        autogenerate()
        round_trip()

    @row("fix-vector-imports-module")
    def _():
        start()
        autogenerate()
        codemod("fix-vector-imports", "--style", "module")
        round_trip()

    @row("template")
    def _():
        template = files["alembic/script.py.mako"].replace("import sqlalchemy as sa", "import sqlalchemy as sa\nimport pgvector.sqlalchemy")
        start({"alembic/script.py.mako": template})
        autogenerate()
        round_trip()

    @row("bare-import")
    def _():
        start()
        file = autogenerate()
        file.write_text(file.read_text().replace("import sqlalchemy as sa", "import pgvector\nimport sqlalchemy as sa"))
        round_trip()

    @row("half-fix")
    def _():
        start()
        file = autogenerate()
        file.write_text(file.read_text().replace("import sqlalchemy as sa", "import sqlalchemy as sa\nfrom pgvector.sqlalchemy import Vector"))
        round_trip()

    @row("add-render-item")
    def _():
        start()
        codemod("add-render-item")
        if (project / "alembic/env.py").read_text() == files["alembic/env.py"]:
            raise Unlike("the codemod left env.py as it was")
        autogenerate()
        round_trip()

    # The rows below ask about the database that this one leaves upgraded.
    @row("fix-vector-imports")
    def _():
        start()
        autogenerate()
        codemod("fix-vector-imports")
        round_trip()

    if cells["fix-vector-imports"]["status"] == "fails":
        return

    @row("no-drift")
    def _():
        file = autogenerate()
        body = file.read_text().split("def upgrade", 1)[1]
        file.unlink()
        if "op." in body:
            raise Unlike(re.search(r"op\.\w+", body)[0])

    row("dimension-change")(lambda: detects("Vector(1536)", "Vector(768)", "op.alter_column"))
    row("dimension-removed")(lambda: detects("Vector(1536)", "Vector()", "op.alter_column"))
    row("index-removed")(lambda: detects(files["models.py"][files["models.py"].index("\n\nIndex(\n") :], "\n", "op.drop_index"))
    row("index-changed")(lambda: detects("vector_cosine_ops", "vector_l2_ops", "op.drop_index"))
    row("index-options")(lambda: detects(operator_class, f"{operator_class}\n    postgresql_with={{'m': 32}},", "op.drop_index"))
    row("index-method")(lambda: detects("hnsw", "ivfflat", "op.drop_index"))


with contextlib.redirect_stdout(sys.stderr):
    main()
print(json.dumps(cells))
