from typing import Annotated

from pgvector.sqlalchemy import Vector
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

Embedding = Annotated[list[float], mapped_column(Vector(9))]


class Base(DeclarativeBase):
    type_annotation_map = {list[float]: Vector(11)}


class HasVector:
    mixed: Mapped[list[float]] = mapped_column(Vector(10))
