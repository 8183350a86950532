from typing import Optional

from pgvector import Vector as PgVector
from pgvector.psycopg import register_vector


def as_parameter(numbers: Optional[list]) -> Optional[PgVector]:
    return None if numbers is None else PgVector(numbers)


def prepare(conn):
    register_vector(conn)
