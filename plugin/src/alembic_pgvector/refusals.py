"""What PostgreSQL would refuse of a vector index, said before there is a revision."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sqlalchemy import Index
from sqlalchemy.engine import Dialect

from .addresses import recipe
from .catalog import default_options, is_vector_opclass
from .declared import DeclaredKey, class_of, keys_of, method_of, option, options_of

# https://github.com/pgvector/pgvector#hnsw and #ivfflat; a sparsevec is limited in what is not zero, which only rows can exceed.
limits: Mapping[str, int] = {"vector": 2000, "halfvec": 4000, "bit": 64000}

# pgvector's CREATE OPERATOR CLASS statements (sql/vector.sql).
operator_classes: Mapping[str, frozenset[str]] = {
    "hnsw": frozenset(
        [f"{t}_{d}_ops" for t in ("vector", "halfvec", "sparsevec") for d in ("l2", "ip", "cosine", "l1")]
        + ["bit_hamming_ops", "bit_jaccard_ops"]
    ),
    "ivfflat": frozenset([f"{t}_{d}_ops" for t in ("vector", "halfvec") for d in ("l2", "ip", "cosine")] + ["bit_hamming_ops"]),
}

# src/hnsw.h and src/ivfflat.h
ranges: Mapping[str, Mapping[str, tuple[int, int]]] = {
    "hnsw": {"m": (2, 100), "ef_construction": (4, 1000)},
    "ivfflat": {"lists": (1, 32768)},
}


def refusal(index: Index, dialect: Dialect) -> str | None:
    """One sentence with the address of its recipe; None for an index that PostgreSQL takes, or may take."""
    method = method_of(index)
    if method not in default_options:
        return None
    keys = keys_of(index, dialect)
    reason = next((reason for reason in (*_of_index(index, method, keys), *_of_keys(method, keys))), None)
    where = f"on {index.table.name}" if index.table is not None else ""
    return f"Index {index.name} {where}: {reason}" if reason else None


def _of_index(index: Index, method: str, keys: list[DeclaredKey]) -> Iterator[str]:
    page = recipe("PGV064")
    if len(keys) > 1:
        yield f"an index by {method} is of one column, and this one is of {len(keys)}: {page}"
    if index.unique:
        yield f"an index by {method} can't be unique: {page}"
    if option(index, "include"):
        yield f"an index by {method} includes no other columns: {page}"
    options = options_of(index)
    for name, value in options.items():
        known = ranges[method].get(name)
        if known is None:
            yield f"{method} has no option {name}, only {', '.join(ranges[method])}: {page}"
        elif value.isdigit() and not known[0] <= int(value) <= known[1]:
            yield f"{name} = {value} is outside of {known[0]} to {known[1]}: {page}"
    values = {**default_options[method], **options}
    m, ef = values.get("m", ""), values.get("ef_construction", "")
    if m.isdigit() and ef.isdigit() and int(ef) < 2 * int(m):
        yield f"ef_construction = {ef} is less than twice m = {m}: {page}"


def _of_keys(method: str, keys: list[DeclaredKey]) -> Iterator[str]:
    for key in keys:
        if key.type is None or key.type.arrays:
            continue
        name = class_of(key, method).rpartition(".")[2]
        known = sorted(one for one in operator_classes[method] if one.startswith(f"{key.type.name}_"))
        if not known:
            yield f"{method} can't index {key.type.name}, hnsw can: {recipe('PGV022')}"
        elif not name:
            yield (
                f"{key.type.name} has no default operator class for {method}, so name the one of your distance "
                f"in postgresql_ops: {', '.join(known)}: {recipe('PGV022')}"
            )
        elif is_vector_opclass(name) and name not in known:
            yield (
                f"the operator class {name} is not one of {method} for {key.type.name}, "
                f"which are {', '.join(known)}: {recipe('PGV022')}"
            )
        yield from _of_dimensions(method, key)


def _of_dimensions(method: str, key: DeclaredKey) -> Iterator[str]:
    assert key.type is not None
    limit = limits.get(key.type.name)
    if key.type.dimensions is None:
        yield f"{method} indexes only a {key.type.name} with a number of dimensions: {recipe('PGV021')}"
    elif limit is not None and key.type.dimensions > limit:
        yield (
            f"{method} indexes at most {limit:,} dimensions of a {key.type.name}, and this one has "
            f"{key.type.dimensions:,}: {recipe('PGV021')}"
        )
