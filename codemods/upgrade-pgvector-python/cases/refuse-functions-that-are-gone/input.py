from pgvector.utils import SparseVector, from_db, to_db


def roundtrip(numbers):
    return from_db(to_db(numbers)), SparseVector(numbers)
