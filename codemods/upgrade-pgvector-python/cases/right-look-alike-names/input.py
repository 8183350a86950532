from langchain.vectorstores.pgvector import Vector as Document
from myapp.pgvector.psycopg import Vector
from pgvector.django import HalfVectorField, SparseVectorField, VectorField
from pgvector.asyncpg import VectorStore, register_vector
from .pgvector.utils import SparseVector

FIELDS = (HalfVectorField, SparseVectorField, VectorField, VectorStore, Document, Vector, SparseVector, register_vector)
