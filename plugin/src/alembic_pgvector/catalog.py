"""What PostgreSQL's catalog says of the extension and of vector indexes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import text

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

#: What an index has that was made without an option (pgvector's documentation, "Index Options").
default_options: Mapping[str, Mapping[str, str]] = {
    "hnsw": {"m": "16", "ef_construction": "64"},
    "ivfflat": {"lists": "100"},
}

_opclass = re.compile(r"(?:vector|halfvec|sparsevec|bit)_(?:l2|ip|cosine|l1|hamming|jaccard)_ops")


def is_vector_opclass(name: str | None) -> bool:
    return bool(name and _opclass.fullmatch(name.rpartition(".")[2]))


@dataclass(frozen=True)
class IndexKey:
    """A column, or an expression as PostgreSQL writes it; its operator class, with the schema where the search_path lacks it."""

    sql: str
    operator_class: str
    is_column: bool
    is_default_class: bool = False

    @property
    def name(self) -> str:
        """Of a column, without quotes: PostgreSQL and SQLAlchemy do not quote the same words."""
        quoted = self.is_column and self.sql.startswith('"')
        return self.sql[1:-1].replace('""', '"') if quoted else self.sql


@dataclass(frozen=True)
class IndexFacts:
    """An index as it is. Two are the same index when they are equal."""

    method: str
    keys: tuple[IndexKey, ...]
    options: Mapping[str, str]
    predicate: str | None
    unique: bool
    include: tuple[str, ...] = ()
    #: Not of the index itself: whether the build of a CONCURRENTLY was broken off.
    is_valid: bool = field(default=True, compare=False)

    @property
    def is_vector(self) -> bool:
        return self.method in default_options or any(is_vector_opclass(key.operator_class) for key in self.keys)

    @property
    def effective(self) -> tuple[Any, ...]:
        """All that makes a difference: options that are said as they are anyway do not."""
        options = {**default_options.get(self.method, {}), **self.options}
        keys = tuple((key.name, key.operator_class.rpartition(".")[2]) for key in self.keys)
        return (self.method, keys, sorted(options.items()), self.predicate, self.unique, self.include)


@dataclass(frozen=True)
class Extension:
    #: The schema, with quotes where it needs them.
    schema: str
    is_in_search_path: bool


def read_extension(connection: Connection) -> Extension | None:
    """None where the database has not got it."""
    row = connection.execute(
        text(
            "SELECT quote_ident(n.nspname), n.nspname = ANY (current_schemas(true)) "
            "FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace "
            "WHERE e.extname = 'vector'"
        )
    ).first()
    return None if row is None else Extension(row[0], row[1])


_indexes = text("""
SELECT i.relname, am.amname, x.indisunique, x.indisvalid, i.reloptions, pg_get_expr(x.indpred, x.indrelid, true),
       x.indnkeyatts,
       ARRAY(SELECT pg_get_indexdef(x.indexrelid, k, true) FROM generate_series(1, x.indnatts) k),
       ARRAY(SELECT x.indkey[k - 1] <> 0 FROM generate_series(1, x.indnatts) k),
       ARRAY(SELECT CASE WHEN pg_opclass_is_visible(c.oid) THEN c.opcname::text
                         ELSE quote_ident(n.nspname) || '.' || c.opcname END
             FROM generate_series(1, x.indnkeyatts) k
             JOIN pg_opclass c ON c.oid = x.indclass[k - 1] JOIN pg_namespace n ON n.oid = c.opcnamespace ORDER BY k),
       ARRAY(SELECT c.opcdefault FROM generate_series(1, x.indnkeyatts) k
             JOIN pg_opclass c ON c.oid = x.indclass[k - 1] ORDER BY k)
FROM pg_catalog.pg_index x
JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
JOIN pg_catalog.pg_am am ON am.oid = i.relam
JOIN pg_catalog.pg_class t ON t.oid = x.indrelid
JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
WHERE t.relname = :name AND CASE WHEN CAST(:schema AS text) IS NULL THEN pg_table_is_visible(t.oid)
                                 ELSE n.nspname = CAST(:schema AS text) END
""")


def read_indexes(connection: Connection, schema: str | None, table: str) -> dict[str, IndexFacts]:
    """All indexes of a table, by name."""
    rows = connection.execute(_indexes, {"name": table, "schema": schema})
    return {row[0]: _facts(row) for row in rows}


def _facts(row: Any) -> IndexFacts:
    _, method, unique, valid, options, predicate, count, sqls, are_columns, classes, defaults = row
    keys = zip(sqls[:count], classes, are_columns[:count], defaults, strict=True)
    return IndexFacts(
        method=method,
        keys=tuple(IndexKey(sql, cls, is_column, default) for sql, cls, is_column, default in keys),
        options=dict(option.split("=", 1) for option in options or ()),
        predicate=predicate,
        unique=unique,
        include=tuple(sqls[count:]),
        is_valid=valid,
    )
