from pgvector.psycopg import Vector

ONE = Vector([1])
