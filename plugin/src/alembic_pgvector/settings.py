"""The settings of a project: `[tool.alembic-pgvector]` of pyproject.toml, and `alembic_pgvector={…}` of `context.configure(…)`."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from alembic.runtime.migration import MigrationContext


@dataclass(frozen=True)
class Settings:
    """Each with what it is when a project says nothing."""

    style: str = "name"
    import_types: bool = True
    create_extension: bool | str = True
    extension_schema: str | None = None
    concurrently: bool = False
    undeclared_indexes: str = "keep"


_choices: dict[str, tuple[object, ...]] = {
    "style": ("name", "module"),
    "import_types": (True, False),
    "create_extension": (True, False, "sql"),
    "concurrently": (True, False),
    "undeclared_indexes": ("keep", "report", "drop"),
}


def read_settings(context: MigrationContext) -> Settings:
    """Those of pyproject.toml, and over them those of `context.configure`.

    Raises `alembic.util.CommandError` for a name or a value that there is not.
    """
    settings = Settings()
    path = _pyproject(context)
    if path is not None:
        settings = _with(settings, _table(path), f"{path.name}: [tool.alembic-pgvector]")
    given = context.opts.get("alembic_pgvector") or {}
    return _with(settings, given, "alembic_pgvector of context.configure")


def _with(settings: Settings, given: Mapping[str, Any], where: str) -> Settings:
    from alembic.util import CommandError

    names = {field.name for field in fields(Settings)}
    values = {key.replace("-", "_"): value for key, value in given.items()}
    for name, value in values.items():
        if name not in names:
            raise CommandError(f"{where} has no setting {name!r}; there are {', '.join(sorted(names))}.")
        # By identity, too: in Python, 1 == True.
        if name in _choices and not any(value == one and type(value) is type(one) for one in _choices[name]):
            raise CommandError(f"{where}: {name} is one of {_choices[name]}, not {value!r}.")
    return replace(settings, **values)


def _pyproject(context: MigrationContext) -> Path | None:
    """That of Alembic's configuration: named by it, beside it, or in the nearest folder above."""
    config = context.config
    named = getattr(config, "toml_file_name", None)
    if named and Path(named).is_file():
        return Path(named)
    file = getattr(config, "config_file_name", None)
    start = Path(os.path.abspath(file)).parent if file else Path.cwd()
    for folder in (start, *start.parents):
        if (folder / "pyproject.toml").is_file():
            return folder / "pyproject.toml"
    return None


def _table(path: Path) -> Mapping[str, Any]:
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib  # Alembic needs it there, too
    try:
        tool = tomllib.loads(path.read_text("utf-8")).get("tool", {})
    except (OSError, ValueError):
        return {}  # Whoever needs this file says what is wrong with it.
    found = tool.get("alembic-pgvector", {}) if isinstance(tool, dict) else {}
    return found if isinstance(found, dict) else {}
