from typing import NewType

from pgvector.sqlalchemy import Vector
from sqlalchemy.orm import registry
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


Embedding = NewType("Embedding", list)


class Base(DeclarativeBase):
    registry = registry(type_annotation_map={Embedding: Vector(7)})


class Chunk(Base):
    __tablename__ = "chunk"
    id: Mapped[int] = mapped_column(primary_key=True)
    a: Mapped[Embedding]
