from pgvector.psycopg import *


ONE = HalfVector([1])


def prepare(conn):
    register_vector(conn)
