"""How PostgreSQL itself writes an index: it makes it on an empty table that nobody sees, and takes both back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Index, Table
from sqlalchemy import text as sql_text

from .catalog import IndexFacts, read_indexes
from .declared import DeclaredKey, method_of, options_of, predicate_of
from .sql import attempt, plain
from .types import ddl_of, quoted, read

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

_table = "alembic_pgvector_probe"


def probe(connection: Connection, index: Index, keys: list[DeclaredKey], type_schema: str | None) -> IndexFacts | None:
    """The declared index as the catalog would have it; None where PostgreSQL will not make it here."""

    table = index.table
    if table is None:
        return None

    def ask() -> IndexFacts | None:
        outer = connection.begin_nested()
        try:
            connection.execute(plain("SET LOCAL client_min_messages = error"))
            connection.execute(plain(_create_table(connection, table, type_schema)))
            connection.execute(plain(_create_index(connection, index, keys)))
            return next(iter(read_indexes(connection, None, _table).values()), None)
        finally:
            outer.rollback()

    return attempt(connection, ask)


def _create_table(connection: Connection, table: Table, type_schema: str | None) -> str:
    """The model's columns with vectors, and the others as the database has them."""
    rows: Any = connection.execute(
        sql_text(
            "SELECT a.attname, format_type(a.atttypid, a.atttypmod) FROM pg_attribute a "
            "JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace "
            "WHERE c.relname = :name AND a.attnum > 0 AND NOT a.attisdropped AND CASE "
            "WHEN CAST(:schema AS text) IS NULL THEN pg_table_is_visible(c.oid) "
            "ELSE n.nspname = CAST(:schema AS text) END"
        ),
        {"name": table.name, "schema": table.schema},
    )
    existing = {row[0]: row[1] for row in rows}
    columns = []
    for column in table.columns:
        vector = read(column.type, connection.dialect)
        declared = ddl_of(column.type, connection.dialect)
        if vector is not None:
            prefix = f"{type_schema}." if type_schema and vector.is_of_extension else ""
            columns.append(f"{quoted(column.name)} {prefix}{vector}")
        elif column.name in existing or declared is not None:
            columns.append(f"{quoted(column.name)} {existing.get(column.name, declared)}")
    return f"CREATE TEMPORARY TABLE {_table} ({', '.join(columns)}) ON COMMIT DROP"


def _create_index(connection: Connection, index: Index, keys: list[DeclaredKey]) -> str:
    columns = ", ".join(f"{key.sql} {key.operator_class or ''}" for key in keys)
    sql = f"CREATE {'UNIQUE ' if index.unique else ''}INDEX ON {_table} USING {method_of(index)} ({columns})"
    options = options_of(index)
    if options:
        sql += f" WITH ({', '.join(f'{name} = {value}' for name, value in options.items())})"
    predicate = predicate_of(index, connection.dialect)
    return sql if predicate is None else f"{sql} WHERE {predicate}"
