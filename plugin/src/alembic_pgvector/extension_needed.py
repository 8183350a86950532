"""The first revision that needs the extension makes it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from alembic.operations import ops
from sqlalchemy import Column

from .extension import CreateExtensionOp
from .history import creates_extension
from .index_operations import CreateVectorIndexOp
from .state import State
from .types import read

if TYPE_CHECKING:
    from alembic.autogenerate.api import AutogenContext
    from alembic.operations import MigrateOperation


def add_extension(context: AutogenContext, state: State, upgrade_ops: ops.UpgradeOps) -> None:
    """Before everything else, where the database lacks it and no revision makes it."""
    settings = state.settings
    if settings.create_extension is False or state.has_extension is not False:
        return
    # Here twice for one context, where a project has registered the plugin by a second name.
    if any(isinstance(one, CreateExtensionOp) for one in upgrade_ops.ops):
        return
    if not any(_needs_extension(one, context) for one in _all(upgrade_ops)):
        return
    # With several databases, a revision may make it in another one.
    is_only_database = context.migration_context.opts.get("upgrade_token", "upgrades") == "upgrades"
    if is_only_database and creates_extension(context.migration_context):
        return
    as_sql = settings.create_extension == "sql"
    upgrade_ops.ops.insert(0, CreateExtensionOp("vector", settings.extension_schema, as_sql))


def _all(container: ops.OpContainer) -> Iterator[MigrateOperation]:
    for operation in container.ops:
        if isinstance(operation, ops.OpContainer):
            yield from _all(operation)
        else:
            yield operation


def _needs_extension(operation: MigrateOperation, context: AutogenContext) -> bool:
    types: list[Any] = []
    if isinstance(operation, CreateVectorIndexOp):
        return True
    if isinstance(operation, ops.CreateTableOp):
        types = [one.type for one in operation.columns if isinstance(one, Column)]
    elif isinstance(operation, ops.AddColumnOp):
        types = [operation.column.type]
    elif isinstance(operation, ops.AlterColumnOp) and operation.modify_type is not None:
        types = [operation.modify_type]
    found = (read(one, context.dialect) for one in types)
    return any(one is not None and one.is_of_extension for one in found)
