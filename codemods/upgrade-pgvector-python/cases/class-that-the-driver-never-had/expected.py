import psycopg2
from pgvector import Vector
from pgvector.psycopg2 import register_vector

ONE = Vector([1, 1, 1])


def connect(dsn):
    conn = psycopg2.connect(dsn)
    register_vector(conn)
    return conn
