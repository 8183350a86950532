"""SQL as this package writes it: run as it is, whatever colons and percent signs it holds."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

if TYPE_CHECKING:
    from sqlalchemy import TextClause
    from sqlalchemy.engine import Connection, Dialect

T = TypeVar("T")


def plain(sql: str) -> TextClause:
    """Without parameters: a colon is a colon."""
    return text(sql.replace("\\", "\\\\").replace(":", "\\:"))


def escaped(sql: str) -> str:
    """For `sqlalchemy.text` in a revision: escaped only where a colon would be read as a parameter."""
    return sql.replace(":", "\\:") if re.search(r"(?<![:\w\\]):\w+(?!:)", sql) else sql


def written(expression: Any, dialect: Dialect) -> str:
    """An expression of an index as DDL has it."""
    compiler = dialect.ddl_compiler(dialect, None).sql_compiler  # type: ignore[arg-type]
    sql: str = compiler.process(expression, include_table=False, literal_binds=True)
    # SQLAlchemy doubles them for drivers that read %s, and does so again when the text is run.
    return sql.replace("%%", "%") if getattr(compiler.preparer, "_double_percents", False) else sql


def literal(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def attempt(connection: Connection, ask: Callable[[], T]) -> T | None:
    """What it answers; None where the database refuses, and then its transaction goes on as if nothing had been asked."""
    try:
        if getattr(connection.connection.dbapi_connection, "autocommit", False) is True:
            return ask()
        with connection.begin_nested():
            return ask()
    except SQLAlchemyError:
        return None
