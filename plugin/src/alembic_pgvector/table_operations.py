"""The operations of one table, once Alembic has found them: complete, in an order that runs, and refused where they can't."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from alembic.operations import ops
from alembic.util import CommandError
from sqlalchemy import Index, Table, literal_column

from .alter_type import AlterVectorColumnOp
from .catalog import IndexFacts
from .compare_indexes import indexes_of_table
from .declared import is_vector_index, keys_of, predicate_of
from .history import indexes_of_operations
from .index_operations import CreateVectorIndexOp, DropVectorIndexOp, from_facts
from .refusals import refusal
from .state import State
from .types import read

if TYPE_CHECKING:
    from alembic.autogenerate.api import AutogenContext
    from alembic.operations import MigrateOperation
    from sqlalchemy.engine import Dialect

log = logging.getLogger("alembic.autogenerate.pgvector")


def finish_operations(
    context: AutogenContext,
    state: State,
    modify: ops.ModifyTableOps,
    database_table: Table | None,
    model_table: Table | None,
) -> None:
    """Raises `CommandError` for an index that PostgreSQL would refuse."""
    found: dict[str, IndexFacts] = {}
    if database_table is not None:
        found = indexes_of_table(context, state, database_table.schema, database_table.name)
    finished = []
    for operation in modify.ops:
        if isinstance(operation, ops.DropIndexOp) and _is_of_others(context, state, operation, found, model_table):
            continue
        finished.append(_finished(operation, found, model_table, context.dialect))
    if any(isinstance(one, CreateVectorIndexOp | AlterVectorColumnOp) for one in finished):
        _refuse(model_table, context.dialect)
    if any(isinstance(one, AlterVectorColumnOp) for one in finished):
        # The operator classes of the old type would keep the column from its new one.
        finished.sort(key=lambda one: not isinstance(one, DropVectorIndexOp))
    modify.ops[:] = finished


def _finished(
    operation: MigrateOperation, found: dict[str, IndexFacts], model_table: Table | None, dialect: Dialect
) -> MigrateOperation:
    if isinstance(operation, ops.CreateIndexOp) and model_table is not None:
        indexes = {str(index.name): index for index in model_table.indexes}
        index = indexes.get(str(operation.index_name))
        if index is not None and is_vector_index(index):
            return _create(operation, index, dialect)
    if isinstance(operation, ops.DropIndexOp):
        facts = found.get(str(operation.index_name))
        if facts is not None and facts.is_vector:
            assert operation.table_name is not None
            return DropVectorIndexOp(from_facts(operation.index_name, operation.table_name, operation.schema, facts))
    if isinstance(operation, ops.AlterColumnOp) and operation.modify_type is not None:
        before, after = (None if one is None else read(one, dialect) for one in (operation.existing_type, operation.modify_type))
        # Two of PostgreSQL's own bits as well: without rows they are cast, and with rows they are refused.
        of_extension = any(one is not None and one.is_of_extension for one in (before, after))
        if of_extension or (before is not None and after is not None):
            return _alter(operation)
    return operation


def _create(operation: ops.CreateIndexOp, index: Index, dialect: Dialect) -> CreateVectorIndexOp:
    """With each operator class where a revision keeps it: by the column's name, or behind the expression."""
    columns: list[Any] = []
    classes: dict[str, str] = {}
    for key in keys_of(index, dialect):
        if key.column is None:
            columns.append(literal_column(f"{key.sql} {key.operator_class or ''}".rstrip()))
            continue
        columns.append(key.column)
        if key.operator_class:
            classes[key.column] = key.operator_class
    options = {name: value for name, value in operation.kw.items() if name != "postgresql_ops"}
    if classes:
        options["postgresql_ops"] = classes
    created = CreateVectorIndexOp(
        operation.index_name,
        operation.table_name,
        columns,
        schema=operation.schema,
        unique=operation.unique,
        if_not_exists=operation.if_not_exists,
        **options,
    )
    created.predicate = predicate_of(index, dialect)
    return created


def _alter(operation: ops.AlterColumnOp) -> AlterVectorColumnOp:
    altered = AlterVectorColumnOp(operation.table_name, operation.column_name, schema=operation.schema)
    vars(altered).update(vars(operation))
    return altered


def _is_of_others(
    context: AutogenContext,
    state: State,
    operation: ops.DropIndexOp,
    found: dict[str, IndexFacts],
    model_table: Table | None,
) -> bool:
    """Whether it is a vector index that no model has ever declared: made by raw SQL, by hand or by another tool."""
    name = str(operation.index_name)
    facts = found.get(name)
    if facts is None or not facts.is_vector or model_table is None or state.settings.undeclared_indexes == "drop":
        return False
    if name in {str(index.name) for index in model_table.indexes}:
        return False
    if name in indexes_of_operations(context.migration_context):
        return False
    level = logging.WARNING if state.settings.undeclared_indexes == "report" else logging.INFO
    log.log(level, "The index %r on %r stays: no model and no op.create_index has it", name, operation.table_name)
    return True


def _refuse(table: Table | None, dialect: Dialect) -> None:
    for index in sorted(table.indexes if table is not None else (), key=lambda one: str(one.name)):
        reason = refusal(index, dialect)
        if reason is not None:
            raise CommandError(reason)
