from pgvector.sqlalchemy import HalfVector, SparseVector, Vector
from sqlalchemy import Column, Integer, cast, select
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Item(Base):
    __tablename__ = "item"
    id = Column(Integer, primary_key=True)
    dense = Column(Vector(3))
    half = Column(HalfVector(3))
    sparse = Column(SparseVector(5))


def nearest(numbers: list[float]):
    query = HalfVector(numbers)
    return select(Item).order_by(Item.half.l2_distance(query), cast(SparseVector({0: 1.0}, 5), Item.sparse.type))


def is_half(value) -> bool:
    return isinstance(value, (HalfVector, tuple))
