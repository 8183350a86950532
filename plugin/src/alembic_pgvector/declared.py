"""Vector indexes as models declare them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Index
from sqlalchemy.engine import Dialect
from sqlalchemy.sql import coercions, roles
from sqlalchemy.sql.elements import ColumnClause, ColumnElement

from .catalog import IndexFacts, IndexKey, default_options, is_vector_opclass
from .sql import written
from .types import VectorType, parse, read


@dataclass(frozen=True)
class DeclaredKey:
    """A column or an expression of an index, as DDL writes it, without its operator class."""

    sql: str
    operator_class: str | None
    #: The column's name; None for an expression.
    column: str | None
    #: None where it can't be told.
    type: VectorType | None


_with_class = re.compile(r"(.*\S)\s+((?:(?:\"[^\"]+\"|\w+)\.)?\w+_ops)\s*", re.S)
_cast = re.compile(r"(?:::|\bas)\s*((?:\w+\.)?(?:vector|halfvec|sparsevec|bit)\s*(?:\(\d+\))?)\s*\)*\s*$", re.I)


def method_of(index: Index) -> str:
    return str(option(index, "using") or "btree").lower()


def option(index: Index, name: str) -> Any:
    return index.dialect_options["postgresql"][name]


def is_vector_index(index: Index) -> bool:
    classes = (option(index, "ops") or {}).values()
    return method_of(index) in default_options or any(is_vector_opclass(one) for one in classes)


def keys_of(index: Index, dialect: Dialect) -> list[DeclaredKey]:
    """In order. The text is what SQLAlchemy's `CREATE INDEX` would have."""
    return [_key(expression, index, dialect) for expression in index.expressions]


def _key(expression: Any, index: Index, dialect: Dialect) -> DeclaredKey:
    classes = option(index, "ops") or {}
    given = classes.get(getattr(expression, "key", None))
    if isinstance(expression, Column):
        return DeclaredKey(
            dialect.identifier_preparer.quote(expression.name),
            given,
            str(expression.name),
            read(expression.type, dialect),
        )
    grouped = expression if isinstance(expression, ColumnClause) else expression.self_group()
    sql = written(grouped, dialect)
    with_class = _with_class.fullmatch(sql)
    if given is None and with_class:
        sql, given = with_class[1], with_class[2]
    return _of_text(sql, given, expression, index, dialect)


def _of_text(sql: str, given: str | None, expression: Any, index: Index, dialect: Dialect) -> DeclaredKey:
    """`text("embedding vector_l2_ops")` is a column all the same."""
    columns = index.table.columns if index.table is not None else ()
    for column in columns:
        if sql in (column.name, dialect.identifier_preparer.quote(column.name)):
            return DeclaredKey(sql, given, str(column.name), read(column.type, dialect))
    known = read(expression.type, dialect) if isinstance(expression, ColumnElement) else None
    cast = _cast.search(sql)
    return DeclaredKey(sql, given, None, known or (parse(re.sub(r"\s", "", cast[1])) if cast else None))


def predicate_of(index: Index, dialect: Dialect) -> str | None:
    where = option(index, "where")
    return None if where is None else written(coercions.expect(roles.DDLExpressionRole, where), dialect)


def plain_facts(index: Index, keys: list[DeclaredKey]) -> IndexFacts | None:
    """What it will be in PostgreSQL; None where only PostgreSQL can say how it writes an expression."""
    if option(index, "where") is not None or any(key.column is None for key in keys):
        return None
    return IndexFacts(
        method=method_of(index),
        keys=tuple(IndexKey(key.column or "", class_of(key, method_of(index)), False) for key in keys),
        options=options_of(index),
        predicate=None,
        unique=bool(index.unique),
        include=tuple(_names(option(index, "include"))),
    )


def class_of(key: DeclaredKey, method: str) -> str:
    """Empty where PostgreSQL has no default for the type."""
    if key.operator_class:
        return key.operator_class
    has_default = method == "ivfflat" and key.type is not None and key.type.name == "vector"
    return "vector_l2_ops" if has_default else ""


def options_of(index: Index) -> dict[str, str]:
    return {str(name): str(value) for name, value in (option(index, "with") or {}).items()}


def _names(include: Any) -> list[str]:
    return [one if isinstance(one, str) else str(one.name) for one in include or ()]
