"""What takes part in autogenerate, in the order in which Alembic calls it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from alembic.util import PriorityDispatchResult
from sqlalchemy.types import NullType

from .catalog import read_extension
from .compare_indexes import compare_vector_indexes
from .concurrent import move_concurrent_indexes
from .extension_needed import add_extension
from .rendering import wrap
from .settings import read_settings
from .sql import attempt
from .state import State, keep, state_of
from .table_operations import finish_operations
from .types import public_names, read, reflected_types

if TYPE_CHECKING:
    from alembic.autogenerate.api import AutogenContext
    from alembic.operations.ops import AlterColumnOp, ModifyTableOps, UpgradeOps
    from sqlalchemy import Column, Table

log = logging.getLogger("alembic.autogenerate.pgvector")

go_on = PriorityDispatchResult.CONTINUE


def prepare(context: AutogenContext, upgrade_ops: UpgradeOps) -> PriorityDispatchResult:
    """Before anything is compared. Twice for one context where a project has registered the plugin by a second name."""
    if state_of(context) is not None or not public_names():
        return go_on
    state = State(read_settings(context.migration_context))
    keep(context, state)
    # A copy: the options of the project's own context stay as they are.
    context.opts = {**context.opts, "render_item": wrap(context.opts.get("render_item"), state)}
    if context.dialect.name == "postgresql" and context.connection is not None:
        _look_at_database(context, state)
    return go_on


def _look_at_database(context: AutogenContext, state: State) -> None:
    connection = context.connection
    assert connection is not None
    answer = attempt(connection, lambda: (read_extension(connection),))
    if answer is None:
        return
    [extension] = answer
    state.has_extension = extension is not None
    _know_types(context)
    if extension is not None and not extension.is_in_search_path:
        state.type_schema = extension.schema
        _know_types_in_schema(context, extension.schema)
    compare_vector_indexes(context, state)


def _know_types(context: AutogenContext) -> None:
    """pgvector before 0.2.5 does not tell SQLAlchemy of its type."""
    dialect: Any = context.dialect
    dialect.ischema_names = {**reflected_types(), **dialect.ischema_names}


def _know_types_in_schema(context: AutogenContext, schema: str) -> None:
    """PostgreSQL says `extensions.vector(3)` where the search_path lacks the schema, and SQLAlchemy looks that name up."""
    dialect: Any = context.dialect
    names = dialect.ischema_names
    known = {f"{schema}.{name}".lower(): names[name] for name in ("vector", "halfvec", "sparsevec") if name in names}
    dialect.ischema_names = {**names, **known}


def compare_column_types(
    context: AutogenContext,
    alter_column_op: AlterColumnOp,
    schema: str | None,
    table: str,
    name: str,
    database_column: Column[Any],
    model_column: Column[Any],
) -> PriorityDispatchResult:
    """Alembic compares no argument that one side lacks: to it, vector(3) and vector are the same."""
    if state_of(context) is None:
        return go_on
    before = read(database_column.type, context.dialect)
    after = read(model_column.type, context.dialect)
    if not any(one is not None and one.is_of_extension for one in (before, after)):
        return go_on
    if isinstance(database_column.type, NullType) or isinstance(model_column.type, NullType):
        return go_on
    alter_column_op.existing_type = database_column.type
    if before != after:
        alter_column_op.modify_type = model_column.type
        log.info("Detected type change from %s to %s on '%s.%s'", before, after, table, name)
    return PriorityDispatchResult.STOP


def finish_table(
    context: AutogenContext,
    modify_table_ops: ModifyTableOps,
    schema: str | None,
    name: str,
    database_table: Table | None,
    model_table: Table | None,
) -> PriorityDispatchResult:
    """After Alembic has found what is different in one table."""
    state = state_of(context)
    if state is not None:
        finish_operations(context, state, modify_table_ops, database_table, model_table)
    return go_on


def finish(context: AutogenContext, upgrade_ops: UpgradeOps) -> PriorityDispatchResult:
    """After everything was compared; the downgrade is made of what this leaves."""
    state = state_of(context)
    if state is not None:
        move_concurrent_indexes(state, upgrade_ops)
        add_extension(context, state, upgrade_ops)
    return go_on
