"""Whether a vector index of the database is the one that a model declares."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from sqlalchemy import Index

from .catalog import IndexFacts, IndexKey, read_indexes
from .declared import (
    DeclaredKey,
    class_of,
    is_vector_index,
    keys_of,
    method_of,
    option,
    options_of,
    plain_facts,
)
from .probe import probe
from .sql import attempt
from .state import State

if TYPE_CHECKING:
    from alembic.autogenerate.api import AutogenContext


def indexes_of_table(context: AutogenContext, state: State, schema: str | None, table: str) -> dict[str, IndexFacts]:
    """As the database has them; asked once."""
    connection = context.connection
    assert connection is not None
    if (schema, table) not in state.indexes:
        found = attempt(connection, lambda: read_indexes(connection, schema, table))
        state.indexes[schema, table] = found or {}
    return state.indexes[schema, table]


def compare_vector_indexes(context: AutogenContext, state: State) -> None:
    """Have Alembic ask this module about vector indexes, and itself about all others."""
    from alembic.ddl._autogen import ComparisonResult

    impl = context.migration_context.impl
    original = impl.compare_indexes

    def compare_indexes(metadata_index: Index, reflected_index: Index) -> ComparisonResult:
        table = reflected_index.table
        found = indexes_of_table(context, state, table.schema, table.name) if table is not None else {}
        actual = found.get(str(reflected_index.name))
        if actual is None or not (actual.is_vector or is_vector_index(metadata_index)):
            return original(metadata_index, reflected_index)
        declared = declared_facts(context, state, metadata_index)
        if declared is None:
            reasons = readable_differences(metadata_index, keys_of(metadata_index, context.dialect), actual)
            return ComparisonResult.Different(reasons) if reasons else original(metadata_index, reflected_index)
        reasons = differences(declared, actual)
        return ComparisonResult.Different(reasons) if reasons else ComparisonResult.Equal()

    # Of this run's object alone: the class stays as it is.
    vars(impl)["compare_indexes"] = compare_indexes


def declared_facts(context: AutogenContext, state: State, index: Index) -> IndexFacts | None:
    keys = keys_of(index, context.dialect)
    facts = plain_facts(index, keys)
    if facts is None and context.connection is not None:
        facts = probe(context.connection, index, keys, state.type_schema)
    return facts


def differences(declared: IndexFacts, actual: IndexFacts) -> list[str]:
    """What is different, in words for the log; empty for the same index."""
    if declared.effective == actual.effective and actual.is_valid:
        return []
    reasons = [
        f"{name} {_shown(before)} to {_shown(after)}"
        for name, before, after in zip(
            ("method", "columns and operator classes", "options", "predicate", "unique", "include"),
            actual.effective,
            declared.effective,
            strict=True,
        )
        if before != after
    ]
    return reasons if actual.is_valid else [*reasons, "its build was broken off"]


def readable_differences(index: Index, keys: list[DeclaredKey], actual: IndexFacts) -> list[str]:
    """Those that show without the database: where it is read-only, say, and may not be asked how it writes an expression."""
    method = method_of(index)
    declared = IndexFacts(
        method=method,
        keys=tuple(
            IndexKey(key.sql if before is None else before.name, class_of(key, method), False)
            for key, before in zip_longest(keys, actual.keys)
            if key is not None
        ),
        options=options_of(index),
        predicate=None if option(index, "where") is None else actual.predicate or "another",
        unique=bool(index.unique),
        include=actual.include,
    )
    return differences(declared, actual)


def _shown(value: Any) -> str:
    if isinstance(value, tuple | list):
        return ", ".join(" ".join(map(str, one)) if isinstance(one, tuple) else str(one) for one in value) or "none"
    return "none" if value is None else str(value)
