"""A changed type of a column with vectors, as something that runs, or says why it can't before it touches a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from alembic.autogenerate import render
from alembic.operations import BatchOperations, MigrateOperation, Operations, ops
from sqlalchemy.dialects import postgresql

from .addresses import recipe
from .sql import literal, plain
from .types import VectorType, ddl_of, parse, quoted, read

if TYPE_CHECKING:
    from alembic.autogenerate.api import AutogenContext
    from alembic.operations.base import BatchOperations as Batch


@Operations.register_operation("check_vectors_fit")
@BatchOperations.register_operation("check_vectors_fit", "batch_check_vectors_fit")
class CheckVectorsFitOp(MigrateOperation):
    """Stop where a row holds a value that the new type can't hold."""

    def __init__(self, table: str, column: str, existing: str, new: str, schema: str | None = None) -> None:
        self.table, self.column, self.existing, self.new, self.schema = table, column, existing, new, schema

    @classmethod
    def check_vectors_fit(
        cls,
        operations: Operations,
        table: str,
        column: str,
        existing: str,
        new: str,
        schema: str | None = None,
    ) -> None:
        """Raise an error of the database if `ALTER … TYPE` from one type to the other can't keep all rows.

        `existing` and `new` are types as PostgreSQL writes them: `vector(3)`, `halfvec`.
        """
        operations.invoke(cls(table, column, existing, new, schema))

    @classmethod
    def batch_check_vectors_fit(cls, operations: Batch, column: str, existing: str, new: str) -> None:
        """The same inside `op.batch_alter_table`."""
        impl: Any = operations.impl
        operations.invoke(cls(impl.table_name, column, existing, new, impl.schema))

    @property
    def statement(self) -> str | None:
        """None where every value fits."""
        condition = misfit(quoted(self.column), parse(self.existing), parse(self.new))
        if condition is None:
            return None
        table = f"{quoted(self.schema)}.{quoted(self.table)}" if self.schema else quoted(self.table)
        message = f"{self.table}.{self.column} holds vectors that are no {self.new}"
        hint = f"Make the change by a new column beside it: {recipe('PGV072')}"
        return (
            f"DO $alembic_pgvector$ BEGIN IF EXISTS (SELECT FROM {table} WHERE {condition}) THEN "
            f"RAISE EXCEPTION USING ERRCODE = 'data_exception', MESSAGE = {literal(message)}, "
            f"HINT = {literal(hint)}; END IF; END $alembic_pgvector$"
        )


def misfit(column: str, existing: VectorType | None, new: VectorType | None) -> str | None:
    """The condition of rows that can't be kept; None where there are none."""
    anything = f"{column} IS NOT NULL"
    if existing is None or new is None or not is_cast_between(existing, new):
        return anything
    conditions = []
    if new.dimensions is not None and new.dimensions != existing.dimensions:
        if existing.dimensions is not None:
            return anything
        # Without the functions of the extension, whose schema the search_path may lack.
        count = {"sparsevec": f"split_part(CAST({column} AS text), '/', 2)::int"}
        length = count.get(existing.name, f"cardinality(CAST({column} AS real[]))")
        conditions.append(f"{length} <> {new.dimensions}")
    if new.name == "halfvec" and existing.name != "halfvec":
        # From 65,520 on, a half-precision number is rounded to infinity.
        values = f"string_to_array(translate(split_part(CAST({column} AS text), '/', 1), '[]{{}}', ''), ',')"
        conditions.append(f"EXISTS (SELECT FROM unnest({values}) v WHERE abs(substring(v from '[^:]+$')::float8) >= 65520)")
    return " OR ".join(conditions) or None


def is_cast_between(existing: VectorType, new: VectorType) -> bool:
    return existing.is_of_extension and new.is_of_extension and not existing.arrays and not new.arrays


class AlterVectorColumnOp(ops.AlterColumnOp):
    """ALTER … TYPE with the check before it, also on the way back."""


@Operations.implementation_for(CheckVectorsFitOp)
def _check(operations: Operations, operation: CheckVectorsFitOp) -> None:
    statement = operation.statement
    if statement is not None and operations.get_context().dialect.name == "postgresql":
        operations.execute(plain(statement))


@render.renderers.dispatch_for(AlterVectorColumnOp)
def _render(context: AutogenContext, op: AlterVectorColumnOp) -> list[str]:
    existing, new = _shown(op.existing_type), _shown(op.modify_type)
    statement = CheckVectorsFitOp(op.table_name, op.column_name, existing, new, op.schema).statement
    alter = render._alter_column(context, op)
    before, after = parse(existing), parse(new)
    if before is None or after is None or not is_cast_between(before, after):
        # There is no cast, and no value that one would be needed for.
        alter = f"{alter[:-1]},\n{' ' * 11}postgresql_using='NULL')"
    if statement is None:
        return [alter]
    prefix = render._alembic_autogenerate_prefix(context)
    arguments = [op.table_name, op.column_name, existing, new]
    if context._has_batch:
        del arguments[0]
    schema = f", schema={op.schema!r}" if op.schema and not context._has_batch else ""
    return [f"{prefix}check_vectors_fit({', '.join(repr(str(one)) for one in arguments)}{schema})", alter]


def _shown(type_: Any) -> str:
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    vector = read(type_, dialect)
    return str(vector) if vector else (ddl_of(type_, dialect) or "unknown").lower()
