"""SQL as this package writes it: run as it is, whatever colons and percent signs it holds."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

if TYPE_CHECKING:
    from sqlalchemy import TextClause
    from sqlalchemy.engine import Connection

T = TypeVar("T")


def plain(sql: str) -> TextClause:
    """Without parameters: a colon is a colon."""
    return text(sql.replace("\\", "\\\\").replace(":", "\\:"))


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
