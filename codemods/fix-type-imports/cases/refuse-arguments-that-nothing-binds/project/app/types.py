"""Column types of the application."""

import sqlalchemy as sa
from sqlalchemy.types import TypeDecorator
from pgvector.sqlalchemy import Vector


class Embedding(TypeDecorator):
    """A vector of the model that this deployment uses."""

    impl = Vector
    cache_ok = True


class Fixed(TypeDecorator):
    impl = Vector(3)
    cache_ok = True

    def __init__(self, size: int = 3, *, label: str = "a, b") -> None:
        super().__init__()
        self.size = size


class Money(TypeDecorator):
    impl = sa.Numeric
    cache_ok = True

    def __init__(
        self,
        currency,  # an ISO code, always
        precision=12,
    ):
        super().__init__(precision)
        self.currency = currency


class Euro(Money):
    """Takes what Money takes."""
