from pgvector.psycopg import Vector, register_vector

ONE = Vector([1])


def prepare(conn):
    register_vector(conn)
