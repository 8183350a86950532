"""Loads what it needs late."""


def insert(conn, numbers):
    if numbers is not None:
        from pgvector import Bit, Vector
        from pgvector.psycopg import register_vector  # noqa: PLC0415

        register_vector(conn)
        conn.execute("INSERT INTO chunk (e, b) VALUES (%s, %s)", (Vector(numbers), Bit("101")))


def other(numbers):
    from pgvector import HalfVector
    return HalfVector(numbers)


def upgrade():
    other([1, 2, 3])
    try:
        insert(None, [1, 2, 3])
    except (AttributeError, TypeError):
        pass
