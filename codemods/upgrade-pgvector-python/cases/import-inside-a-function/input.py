"""Loads what it needs late."""


def insert(conn, numbers):
    if numbers is not None:
        from pgvector.psycopg import Bit, register_vector, Vector  # noqa: PLC0415

        register_vector(conn)
        conn.execute("INSERT INTO chunk (e, b) VALUES (%s, %s)", (Vector(numbers), Bit("101")))


def other(numbers):
    from pgvector.utils import HalfVector
    return HalfVector(numbers)


def upgrade():
    other([1, 2, 3])
    try:
        insert(None, [1, 2, 3])
    except (AttributeError, TypeError):
        pass
