"""Vector indexes as operations of a revision: complete, whatever Alembic read of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from alembic.autogenerate import render
from alembic.operations import ops
from sqlalchemy import Index, literal_column, text

from .catalog import IndexFacts
from .sql import escaped

if TYPE_CHECKING:
    from alembic.autogenerate.api import AutogenContext
    from alembic.runtime.migration import MigrationContext


class CreateVectorIndexOp(ops.CreateIndexOp):
    """CREATE INDEX, CONCURRENTLY in a block of its own where that is asked for."""

    concurrently = False
    #: As SQL. Alembic writes a percent sign twice when the driver is one that reads %s.
    predicate: str | None = None

    def reverse(self) -> DropVectorIndexOp:
        return DropVectorIndexOp(self)


class DropVectorIndexOp(ops.DropIndexOp):
    """DROP INDEX, with the index as it was for the way back."""

    def __init__(self, create: CreateVectorIndexOp) -> None:
        assert create.index_name is not None
        super().__init__(create.index_name, create.table_name, schema=create.schema, _reverse=create)
        self.create = create

    def reverse(self) -> CreateVectorIndexOp:
        return self.create

    def to_index(self, migration_context: MigrationContext | None = None) -> Index:
        return self.create.to_index(migration_context)


def from_facts(name: str, table: str, schema: str | None, facts: IndexFacts) -> CreateVectorIndexOp:
    """The operation that makes an index of the database again."""
    columns: list[Any] = []
    classes: dict[str, str] = {}
    for key in facts.keys:
        if key.is_column:
            columns.append(key.name)
            if not key.is_default_class:
                classes[key.name] = key.operator_class
        else:
            columns.append(literal_column(f"{key.sql} {key.operator_class}"))
    options: dict[str, Any] = {"postgresql_using": facts.method}
    if facts.options:
        options["postgresql_with"] = {k: int(v) if v.isdigit() else v for k, v in facts.options.items()}
    if classes:
        options["postgresql_ops"] = classes
    if facts.predicate:
        options["postgresql_where"] = text(escaped(facts.predicate))
    if facts.include:
        options["postgresql_include"] = list(facts.include)
    operation = CreateVectorIndexOp(name, table, columns, schema=schema, unique=facts.unique, **options)
    operation.predicate = facts.predicate
    return operation


@render.renderers.dispatch_for(CreateVectorIndexOp)
def _render_create(context: AutogenContext, op: CreateVectorIndexOp) -> list[str]:
    index = op.to_index()
    prefix, sa = render._alembic_autogenerate_prefix(context), render._sqlalchemy_autogenerate_prefix(context)
    columns = [_rendered_column(one, sa) for one in op.columns]
    arguments = [repr(render._render_gen_name(context, op.index_name)), f"[{', '.join(columns)}]"]
    if not context._has_batch:
        arguments.insert(1, repr(render._ident(op.table_name)))
    arguments.append(f"unique={bool(op.unique)}")
    if op.schema and not context._has_batch:
        arguments.append(f"schema={render._ident(op.schema)!r}")
    arguments += [
        f"{name}={sa}text({escaped(op.predicate)!r})"
        if name == "postgresql_where" and op.predicate
        else f"{name}={render._render_potential_expr(value, context)}"
        for name, value in index.dialect_kwargs.items()
    ]
    if op.if_not_exists is not None:
        arguments.append(f"if_not_exists={op.if_not_exists}")
    rendered = f"{prefix}create_index({', '.join(arguments)})"
    return _in_block(context, rendered) if op.concurrently else [rendered]


@render.renderers.dispatch_for(DropVectorIndexOp)
def _render_drop(context: AutogenContext, op: DropVectorIndexOp) -> list[str]:
    name = repr(render._render_gen_name(context, op.index_name))
    prefix = render._alembic_autogenerate_prefix(context)
    if context._has_batch:
        return [f"{prefix}drop_index({name})"]
    schema = f", schema={render._ident(op.schema)!r}" if op.schema else ""
    rendered = f"{prefix}drop_index({name}, table_name={render._ident(op.table_name)!r}{schema})"
    return _in_block(context, rendered) if op.create.concurrently else [rendered]


def _in_block(context: AutogenContext, rendered: str) -> list[str]:
    """CONCURRENTLY is refused inside a transaction; inside a batch there is no place for a block."""
    if context._has_batch:
        return [rendered]
    prefix = render._alembic_autogenerate_prefix(context)
    concurrent = f"{rendered[:-1]}, postgresql_concurrently=True)"
    return [f"with {prefix}get_context().autocommit_block():", concurrent, ""]


def _rendered_column(column: Any, sa: str) -> str:
    """A column by its name; all else is an expression that stands there as SQL."""
    return repr(str(column)) if isinstance(column, str) else f"{sa}literal_column({str(column.name)!r})"
