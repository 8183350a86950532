import numpy as np
import psycopg2
from pgvector.psycopg2 import register_vector
from pgvector.utils import SparseVector

EMPTY = SparseVector({}, 3)


def connect(dsn):
    conn = psycopg2.connect(dsn)
    register_vector(conn)
    return conn


def to_sparse(row: np.ndarray) -> SparseVector:
    return SparseVector(row)
