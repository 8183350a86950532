import pgvector.psycopg
import pgvector.sqlalchemy
import pgvector.utils

from sqlalchemy import Column

ONE = pgvector.psycopg.Vector([1, 1])
TWO = pgvector.utils.SparseVector({0: 1.0}, 2)
COLUMN = Column("e", pgvector.sqlalchemy.HalfVector(2))


def prepare(conn):
    pgvector.psycopg.register_vector(conn)


assert isinstance(ONE, pgvector.utils.Vector)
