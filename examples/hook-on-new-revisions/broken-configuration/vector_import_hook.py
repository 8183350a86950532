"""A hook for Alembic: a new revision that writes types of pgvector imports them. env.py has to import this module."""

import ast
from pathlib import Path

from alembic.script import write_hooks


@write_hooks.register("vector_import")
def import_pgvector(filename, options):
    path = Path(filename)
    # Bytes, so that line endings stay as they are.
    text = path.read_bytes().decode()
    tree = ast.parse(text)
    imports = [node for node in tree.body if isinstance(node, (ast.Import, ast.ImportFrom))]
    uses = any(isinstance(node, ast.Name) and node.id == "pgvector" for node in ast.walk(tree))
    has = any(alias.name.startswith("pgvector.sqlalchemy") and not alias.asname
              for node in imports if isinstance(node, ast.Import) for alias in node.names)
    if uses and not has and imports:
        lines = text.splitlines(keepends=True)
        last = imports[-1].end_lineno
        ending = lines[last - 1][len(lines[last - 1].rstrip("\r\n")):]
        lines.insert(last, f"import pgvector.sqlalchemy{ending}")
        path.write_bytes("".join(lines).encode())
