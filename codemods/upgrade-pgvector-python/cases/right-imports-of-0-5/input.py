import pgvector
import pgvector.sqlalchemy
from pgvector import Bit, HalfVector, SparseVector, Vector
from pgvector.psycopg import register_vector, register_vector_async
from pgvector.psycopg.vector import VectorDumper
from pgvector.sqlalchemy import BIT, HALFVEC, SPARSEVEC, VECTOR
from pgvector.sqlalchemy import Vector as Column
from django import utils

VALUES = (Bit("1"), HalfVector([1]), SparseVector([1]), Vector([1]), pgvector.Vector([1]))
TYPES = (BIT(1), HALFVEC(1), SPARSEVEC(1), VECTOR(1), Column(1), pgvector.sqlalchemy.HALFVEC(1))
FUNCTIONS = (register_vector, register_vector_async, VectorDumper, utils)
