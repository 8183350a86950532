"""Write `from pgvector.utils import Vector` no more: pgvector.psycopg.Vector is gone."""
# from pgvector.psycopg import Vector
from pgvector.psycopg import register_vector

TARGET = "pgvector.psycopg.Vector"
SNIPPET = """
from pgvector.sqlalchemy import HalfVector
"""
