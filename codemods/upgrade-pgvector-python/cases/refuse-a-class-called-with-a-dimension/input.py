from pgvector.sqlalchemy import SparseVector
from sqlalchemy import Column

DIM = 8


def kind():
    return SparseVector(DIM)


def column():
    return Column("embedding", kind())
