"""pgvector's types: how they are recognised, and the one that names the schema of the extension."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy.engine import Dialect
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.types import TypeEngine, UserDefinedType


class InSchema(UserDefinedType[Any]):
    """A type of pgvector, named with the schema of its extension, for connections whose search_path lacks that schema.

    `InSchema(Vector(3), "extensions")` is `extensions.vector(3)` in DDL. Values are those of the type that it is given.
    """

    cache_ok = True

    def __init__(self, type_: TypeEngine[Any], schema: str) -> None:
        self.type_ = type_
        self.schema = schema

    def get_col_spec(self, **kw: Any) -> str:
        spec: str = self.type_.get_col_spec(**kw)  # type: ignore[attr-defined]
        return f"{quoted(self.schema)}.{spec.lower()}"

    def bind_processor(self, dialect: Dialect) -> Any:
        return self.type_.bind_processor(dialect)

    def literal_processor(self, dialect: Dialect) -> Any:
        return self.type_.literal_processor(dialect)

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:
        return self.type_.result_processor(dialect, coltype)


def quoted(identifier: str) -> str:
    """As PostgreSQL's `quote_ident` does for all but its keywords."""
    plain = re.fullmatch(r"[a-z_][a-z0-9_$]*", identifier)
    return identifier if plain else '"' + identifier.replace('"', '""') + '"'


@dataclass(frozen=True)
class VectorType:
    """What a type is in PostgreSQL: `vector`, `halfvec`, `sparsevec` or `bit`; the number of dimensions; dimensions of an array."""

    name: str
    dimensions: int | None
    arrays: int = 0

    def __str__(self) -> str:
        size = "" if self.dimensions is None else f"({self.dimensions})"
        return f"{self.name}{size}{'[]' * self.arrays}"

    @property
    def is_of_extension(self) -> bool:
        return self.name != "bit"


_spec = re.compile(r'(?:(?:"[^"]+"|\w+)\.)?(vector|halfvec|sparsevec|bit)(?: ?\((\d+)\))?((?:\[\])*)', re.I)


def parse(text: str) -> VectorType | None:
    """Read `vector(3)`, `extensions.halfvec(4)[]`, as DDL and PostgreSQL's `format_type` write them."""
    match = _spec.fullmatch(text.strip())
    if match is None:
        return None
    name = match[1].lower()
    # PostgreSQL's bit is bit(1).
    dimensions = int(match[2]) if match[2] else 1 if name == "bit" else None
    return VectorType(name, dimensions, len(match[3]) // 2)


def read(type_: TypeEngine[Any], dialect: Dialect) -> VectorType | None:
    """What a type, a decorator of one or one with variants is in this dialect; None for all that is not pgvector's, or bit."""
    text = ddl_of(type_, dialect)
    return None if text is None else parse(text)


def ddl_of(type_: TypeEngine[Any], dialect: Dialect) -> str | None:
    """The type as DDL writes it; None for types that can't be written."""
    try:
        return type_.compile(dialect=dialect)
    except (SQLAlchemyError, NotImplementedError, AttributeError, TypeError):
        return None


def public_names() -> dict[type[Any], str]:
    """pgvector's column types, each with the name under which `pgvector.sqlalchemy` has it. Empty without pgvector."""
    try:
        import pgvector.sqlalchemy as module
    except ImportError:
        return {}
    # pgvector before 0.3 has Vector alone; since 0.3 Vector is another name of VECTOR.
    names = ("Vector", "HALFVEC", "SPARSEVEC", "BIT")
    return {getattr(module, name): name for name in names if hasattr(module, name)}


def reflected_types() -> dict[str, Callable[..., TypeEngine[Any]]]:
    """What reflection makes of the types, by their names in PostgreSQL. SQLAlchemy gives dimensions as text."""

    def maker(type_: type[Any]) -> Callable[..., TypeEngine[Any]]:
        return lambda dimensions=None, **_: type_(None if dimensions is None else int(dimensions))

    return {name.lower(): maker(type_) for type_, name in public_names().items() if name != "BIT"}
