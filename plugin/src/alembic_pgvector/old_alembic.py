"""What to do where Alembic is too old to load plugins: it can't load this one, so it is said where somebody imports it."""

from __future__ import annotations

import re
import warnings
from importlib.metadata import PackageNotFoundError, version

from .addresses import recipe


def old_alembic() -> str | None:
    """One line for an Alembic below 1.18; None for one that loads plugins."""
    try:
        found = version("alembic")
    except PackageNotFoundError:
        return f"alembic-pgvector needs Alembic 1.18 or later, and there is none: {recipe('PGV064')}"
    numbers = [int(number) for number in re.findall(r"\d+", found)[:2]]
    if numbers >= [1, 18]:
        return None
    return (
        f"Alembic {found} loads no plugins, 1.18 does: upgrade it, or use "
        f"`npx pgvector-kit hook install` or a template in place of alembic-pgvector: {recipe('PGV064')}"
    )


def warn_of_old_alembic() -> None:
    line = old_alembic()
    if line is not None:
        warnings.warn(line, stacklevel=3)
