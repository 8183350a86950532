"""Runs a command as a shell would start it: `alembic …`, `python file.py`. A process of its own has each one only elsewhere: here
the modules of the project are forgotten between two commands."""

import gc
import importlib
import importlib.metadata
import io
import linecache
import os
import platform
import runpy
import sys
import traceback
from pathlib import Path

import tab
import tab_server

PROJECT = Path("/project")

# A file that was changed within the second would be taken for the one that was compiled.
sys.dont_write_bytecode = True


class Printed(io.TextIOBase):
    encoding = "utf-8"

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        tab.print(text)
        return len(text)


# For good, and before anything is imported that keeps what it finds here.
sys.stdout = sys.stderr = Printed()


def run(argv: list[str]) -> int:
    """The exit code, as the shell sees it."""
    try:
        start(argv)
        return 0
    except SystemExit as end:
        return code_of(end)
    except BaseException as error:
        print_traceback(error)
        return 1
    finally:
        tab_server.end_process()
        forget_project()
        gc.collect()


def start(argv: list[str]) -> None:
    os.chdir(PROJECT)
    sys.path.insert(0, str(PROJECT))
    importlib.invalidate_caches()
    linecache.clearcache()
    match argv:
        case ["alembic", *arguments]:
            from alembic.config import main

            main(argv=arguments, prog="alembic")
        case ["python", file, *_]:
            sys.argv = argv[1:]
            runpy.run_path(file, run_name="__main__")


def code_of(end: SystemExit) -> int:
    if end.code is None or isinstance(end.code, int):
        return end.code or 0
    print(end.code, file=sys.stderr)
    return 1


def print_traceback(error: BaseException) -> None:
    """Without the frames of this file and of runpy, which a shell would not show."""
    own = {__file__, runpy.__file__, "<frozen runpy>"}
    frame = error.__traceback__
    while frame and frame.tb_frame.f_code.co_filename in own:
        frame = frame.tb_next
    traceback.print_exception(type(error), error, frame)


def forget_project() -> None:
    sys.path[:] = [path for path in sys.path if path not in (str(PROJECT), ".", "")]
    for name, module in list(sys.modules.items()):
        if (getattr(module, "__file__", None) or "").startswith(f"{PROJECT}/"):
            del sys.modules[name]


def import_all() -> None:
    """What the first command would wait for."""
    for name in (
        "alembic.command",
        "alembic.config",
        "logging.config",
        "pg8000",
        "pgvector.sqlalchemy",
        "sqlalchemy.dialects.postgresql.pg8000",
        "sqlalchemy.orm",
    ):
        importlib.import_module(name)
    # They stay: no command has to look through them for what it left.
    gc.freeze()


def write_project(files: dict[str, str]) -> None:
    """The project holds these files, and no others."""
    for path in set(read_project()) - set(files):
        (PROJECT / path).unlink()
    for path, text in files.items():
        (PROJECT / path).parent.mkdir(parents=True, exist_ok=True)
        (PROJECT / path).write_text(text)


def read_project() -> dict[str, str]:
    paths = sorted(path for path in PROJECT.rglob("*") if path.is_file())
    return {str(path.relative_to(PROJECT)): path.read_text(errors="replace") for path in paths}


def versions() -> dict[str, str]:
    names = {"SQLAlchemy": "sqlalchemy", "Alembic": "alembic", "pgvector for Python": "pgvector", "pg8000": "pg8000"}
    found = {shown: importlib.metadata.version(name) for shown, name in names.items()}
    return {"Python": platform.python_version(), **found}
