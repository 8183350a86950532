"""All operations that this package adds to `alembic.op`."""

from __future__ import annotations


def register() -> None:
    """Once, by importing them."""
    from . import alter_type, extension, index_operations

    del alter_type, extension, index_operations
