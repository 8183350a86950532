"""`op.create_extension` and `op.drop_extension`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from alembic.autogenerate import render
from alembic.operations import MigrateOperation, Operations

from .sql import plain
from .types import quoted

if TYPE_CHECKING:
    from alembic.autogenerate.api import AutogenContext


@Operations.register_operation("create_extension")
class CreateExtensionOp(MigrateOperation):
    """Make an extension that may be there already."""

    def __init__(self, name: str, schema: str | None = None, as_sql: bool = False) -> None:
        self.name = name
        self.schema = schema
        #: Written as `op.execute(…)`, for revisions that run where this package is not installed.
        self.as_sql = as_sql

    @classmethod
    def create_extension(cls, operations: Operations, name: str, schema: str | None = None) -> None:
        """Make an extension unless the database has it, in a schema that is there already."""
        operations.invoke(cls(name, schema))

    @property
    def statement(self) -> str:
        schema = f" WITH SCHEMA {quoted(self.schema)}" if self.schema else ""
        return f"CREATE EXTENSION IF NOT EXISTS {quoted(self.name)}{schema}"

    def reverse(self) -> DropExtensionOp:
        return DropExtensionOp(self.name, self.schema, self.as_sql)

    def to_diff_tuple(self) -> tuple[Any, ...]:
        return ("create_extension", self.name)


@Operations.register_operation("drop_extension")
class DropExtensionOp(MigrateOperation):
    """Drop an extension that nothing uses any more."""

    def __init__(self, name: str, schema: str | None = None, as_sql: bool = False) -> None:
        self.name = name
        self.schema = schema
        self.as_sql = as_sql

    @classmethod
    def drop_extension(cls, operations: Operations, name: str) -> None:
        """Drop an extension; leave it where tables of others use it, or where it is another user's."""
        operations.invoke(cls(name))

    @property
    def statement(self) -> str:
        # Without CASCADE, PostgreSQL itself refuses as long as a column or an index of anybody needs it.
        return (
            f"DO $$ BEGIN DROP EXTENSION IF EXISTS {quoted(self.name)}; "
            "EXCEPTION WHEN dependent_objects_still_exist OR insufficient_privilege THEN "
            "RAISE NOTICE 'the extension stays: it is used, or another user''s'; END $$"
        )

    def reverse(self) -> CreateExtensionOp:
        return CreateExtensionOp(self.name, self.schema, self.as_sql)

    def to_diff_tuple(self) -> tuple[Any, ...]:
        return ("drop_extension", self.name)


@Operations.implementation_for(CreateExtensionOp)
@Operations.implementation_for(DropExtensionOp)
def _execute(operations: Operations, operation: CreateExtensionOp | DropExtensionOp) -> None:
    if operations.get_context().dialect.name == "postgresql":
        operations.execute(plain(operation.statement))


@render.renderers.dispatch_for(CreateExtensionOp)
def _render_create(context: AutogenContext, op: CreateExtensionOp) -> str:
    prefix = render._alembic_autogenerate_prefix(context)
    if op.as_sql:
        return f"{prefix}execute({op.statement!r})"
    schema = f", schema={op.schema!r}" if op.schema else ""
    return f"{prefix}create_extension({op.name!r}{schema})"


@render.renderers.dispatch_for(DropExtensionOp)
def _render_drop(context: AutogenContext, op: DropExtensionOp) -> str:
    if op.as_sql:
        return f"# The extension {op.name} stays: others may use it."
    return f"{render._alembic_autogenerate_prefix(context)}drop_extension({op.name!r})"
