import sqlalchemy as sa
from typing import TypeVar

Vector = TypeVar("Vector")


def first(columns: list[Vector]) -> Vector:
    return columns[0]


def pick(column):
    match column:
        case sa.Column(type=VECTOR):
            return sa.Column("x", VECTOR(3))
        case [*HALFVEC]:
            return HALFVEC(3)
