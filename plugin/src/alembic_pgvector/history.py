"""What the revisions that are there already do, read from their text."""

from __future__ import annotations

import ast
import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alembic.runtime.migration import MigrationContext

_extension = re.compile(r"create\s+extension\s+(?:if\s+not\s+exists\s+)?[\"']?vector\b", re.I)


def creates_extension(context: MigrationContext) -> bool:
    """Whether a revision makes the extension, in SQL or by `create_extension`."""
    return any(_extension.search(text) or re.search(r"create_extension\(\s*[\"']vector\b", text) for text in _texts(context))


def indexes_of_operations(context: MigrationContext) -> set[str]:
    """The names of indexes that revisions make by `create_index`: those of models, and none that raw SQL made."""
    return {name for text in _texts(context) for name in _names(text)}


def _texts(context: MigrationContext) -> list[str]:
    script = context.script
    if script is None:
        return []
    files = {Path(one.path) for one in script.walk_revisions()}
    return [file.read_text("utf-8", "replace") for file in sorted(files) if file.suffix == ".py"]


@lru_cache(maxsize=512)
def _names(text: str) -> frozenset[str]:
    if "create_index" not in text:
        return frozenset()
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError):
        return frozenset()
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    return frozenset(
        name
        for call in calls
        if isinstance(call.func, ast.Attribute) and call.func.attr.endswith("create_index")
        for name in [_index_name(call)]
        if name is not None
    )


def _index_name(call: ast.Call) -> str | None:
    named = [keyword.value for keyword in call.keywords if keyword.arg == "index_name"]
    given = [*call.args, *named]
    value = given[0] if given else None
    # op.f("ix_documents_embedding")
    if isinstance(value, ast.Call) and value.args:
        value = value.args[0]
    return value.value if isinstance(value, ast.Constant) and isinstance(value.value, str) else None
