from pgvector.sqlalchemy import Vector
from sqlalchemy.types import TypeDecorator


class Embedding(TypeDecorator):
    """A vector that is given and read as a list."""

    impl = Vector
    cache_ok = True

    def process_result_value(self, value, dialect):
        return None if value is None else list(value)
