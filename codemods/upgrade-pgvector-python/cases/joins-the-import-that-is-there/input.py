from pgvector import HalfVector
from pgvector.asyncpg import SparseVector, Vector, register_vector
from pgvector.sqlalchemy import VECTOR

VALUES = (HalfVector([1]), SparseVector([1]), Vector([1]), register_vector, VECTOR(1))
