from pgvector.psycopg import (
    Bit,  # hashes
    HalfVector,
    register_vector,
    # the plain one
    Vector,
)

VALUES = (Vector([1]), HalfVector([1]), Bit("1"), register_vector)
