from pgvector.sqlalchemy import HalfVector, Vector
from sqlalchemy import Column

HALF = True
KIND = HalfVector if HALF else Vector


def column(dim):
    return Column("embedding", KIND(dim))
