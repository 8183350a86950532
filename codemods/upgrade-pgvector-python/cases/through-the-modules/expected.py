import pgvector.psycopg
import pgvector.sqlalchemy
import pgvector

from sqlalchemy import Column

ONE = pgvector.Vector([1, 1])
TWO = pgvector.SparseVector({0: 1.0}, 2)
COLUMN = Column("e", pgvector.sqlalchemy.HALFVEC(2))


def prepare(conn):
    pgvector.psycopg.register_vector(conn)


assert isinstance(ONE, pgvector.Vector)
