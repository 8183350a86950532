from pgvector.utils import Vector
from sqlalchemy import Column


def parameter(numbers):
    return Vector(numbers)


def column(dim):
    return Column("e", Vector(768))
