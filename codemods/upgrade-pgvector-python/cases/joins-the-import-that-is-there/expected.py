from pgvector import HalfVector, SparseVector, Vector
from pgvector.asyncpg import register_vector
from pgvector.sqlalchemy import VECTOR

VALUES = (HalfVector([1]), SparseVector([1]), Vector([1]), register_vector, VECTOR(1))
