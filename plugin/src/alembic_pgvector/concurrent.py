"""CREATE INDEX CONCURRENTLY, for tables that exist already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alembic.operations import ops

from .index_operations import CreateVectorIndexOp, DropVectorIndexOp
from .state import State

if TYPE_CHECKING:
    from alembic.operations import MigrateOperation


def move_concurrent_indexes(state: State, upgrade_ops: ops.UpgradeOps) -> None:
    """To the end, where the option asks for it: a block of their own ends the transaction of all that stands before."""
    if not state.settings.concurrently:
        return
    new = {(one.schema, one.table_name) for one in upgrade_ops.ops if isinstance(one, ops.CreateTableOp)}
    moved: list[MigrateOperation] = []
    for operation in upgrade_ops.ops:
        if isinstance(operation, ops.ModifyTableOps) and (operation.schema, operation.table_name) not in new:
            moved += _take(operation)
    upgrade_ops.ops[:] = [one for one in upgrade_ops.ops if not _is_empty(one)] + moved


def _take(table: ops.ModifyTableOps) -> list[MigrateOperation]:
    created = [one for one in table.ops if isinstance(one, CreateVectorIndexOp)]
    names = {one.index_name for one in created}
    # A changed index goes only when the next comes. Where its column changes as well, it has to go first.
    alters = any(isinstance(one, ops.AlterColumnOp) for one in table.ops)
    dropped = [one for one in table.ops if isinstance(one, DropVectorIndexOp) and one.index_name in names]
    taken: list[MigrateOperation] = [*created] if alters else [*dropped, *created]
    for one in taken:
        (one.create if isinstance(one, DropVectorIndexOp) else one).concurrently = True  # type: ignore[attr-defined]
    table.ops[:] = [one for one in table.ops if one not in taken]
    by_name = sorted(taken, key=lambda one: (str(getattr(one, "index_name", "")), isinstance(one, CreateVectorIndexOp)))
    return [ops.ModifyTableOps(table.table_name, by_name, schema=table.schema)] if by_name else []


def _is_empty(operation: MigrateOperation) -> bool:
    return isinstance(operation, ops.ModifyTableOps) and operation.is_empty()
