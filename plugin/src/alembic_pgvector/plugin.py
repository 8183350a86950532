"""What Alembic loads: the entry point of the group `alembic.plugins`.

Alembic loads it while it is itself being imported, so nothing of Alembic is imported at the top of any module that this one needs.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alembic.runtime.plugins import Plugin


def setup(plugin: Plugin) -> None:
    """Register the operations and the functions that take part in autogenerate."""
    from alembic.util import DispatchPriority

    from . import autogenerate, operations

    operations.register()
    # For every database: where a project has several, Alembic writes the revision with the context of the last.
    plugin.add_autogenerate_comparator(autogenerate.prepare, "autogenerate", "pgvector-prepare", priority=DispatchPriority.FIRST)
    plugin.add_autogenerate_comparator(autogenerate.compare_column_types, "column", "types", qualifier="postgresql")
    plugin.add_autogenerate_comparator(
        autogenerate.finish_table,
        "table",
        "pgvector-table",
        qualifier="postgresql",
        priority=DispatchPriority.LAST,
    )
    plugin.add_autogenerate_comparator(
        autogenerate.finish,
        "autogenerate",
        "pgvector-finish",
        qualifier="postgresql",
        priority=DispatchPriority.LAST,
    )


class _PluginModule(ModuleType):
    """Alembic 1.20.1 wants the entry point to be a module; 1.18.0 to 1.20.0 iterate over what it is, and set up each item."""

    def __iter__(self) -> Iterator[ModuleType]:
        yield self


sys.modules[__name__].__class__ = _PluginModule
