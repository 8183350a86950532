from pgvector.sqlalchemy import HALFVEC as HalfVector
from sqlalchemy import Column

__all__ = ["HalfVector", "embedding"]


def embedding(name):
    return Column(name, HalfVector(3))


embedding("e")
