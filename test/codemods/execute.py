"""Runs Python files as Alembic would load and run them, offline, and says what each raised.

Reads paths, one a line; writes a line of JSON for each: {"path": …, "error": null or "NameError: …", "traceback": …, "skipped": bool}.
A file is skipped when it imports something that is not installed here, a module of some application for instance. The
folder `project` beside a file, when there is one, is that application.
Every file runs in a process of its own, forked before anything imported pgvector. The arguments name modules to import before
that, so that not every file has to.
"""

import ast
import contextlib
import importlib.util
import io
import json
import os
import sys
import traceback

import sqlalchemy
from alembic import op  # noqa: F401
from alembic.migration import MigrationContext
from alembic.operations import Operations


def imports_of(tree: ast.AST) -> set[str]:
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add((node.module or ".").split(".")[0] if node.level == 0 else ".")
    return found


def run(path: str, text: bytes) -> None:
    scope: dict = {"__name__": "revision"}
    output = io.StringIO()
    context = MigrationContext.configure(
        dialect_name="postgresql", opts={"as_sql": True, "output_buffer": output}
    )
    with Operations.context(context):
        exec(compile(text, path, "exec"), scope)
        for name in ("upgrade", "downgrade"):
            if name in scope:
                scope[name]()
        if "Base" in scope:
            engine = sqlalchemy.create_mock_engine("postgresql://", lambda *args, **more: None)
            scope["Base"].metadata.create_all(engine)


def judge(path: str) -> dict:
    with open(path, "rb") as file:
        text = file.read()
    sys.path.insert(0, os.path.join(os.path.dirname(path), "project"))
    modules = imports_of(ast.parse(text))
    if any(name == "." or importlib.util.find_spec(name) is None for name in modules):
        return {"path": path, "error": None, "skipped": True}
    try:
        # What a file prints stands on no line of verdicts.
        with contextlib.redirect_stdout(io.StringIO()):
            run(path, text)
    except Exception as error:
        return {"path": path, "error": f"{type(error).__name__}: {error}", "traceback": traceback.format_exc(), "skipped": False}
    return {"path": path, "error": None, "skipped": False}


for name in sys.argv[1:]:
    importlib.import_module(name)
for line in sys.stdin.read().splitlines():
    if os.fork() == 0:
        print(json.dumps(judge(line)), flush=True)
        os._exit(0)
    os.wait()
