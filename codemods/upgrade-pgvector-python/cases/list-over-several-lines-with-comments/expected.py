from pgvector import Bit, HalfVector, Vector
from pgvector.psycopg import (
    # hashes
    register_vector,
    # the plain one
)

VALUES = (Vector([1]), HalfVector([1]), Bit("1"), register_vector)
