import psycopg2
from pgvector.psycopg2 import Vector, register_vector

ONE = Vector([1, 1, 1])


def connect(dsn):
    conn = psycopg2.connect(dsn)
    register_vector(conn)
    return conn
