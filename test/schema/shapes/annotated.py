from typing import Annotated, Optional

from pgvector.sqlalchemy import Vector
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


Embedding = Annotated[list[float], mapped_column(Vector(1536))]
Key = Annotated[int, mapped_column(primary_key=True)]


class Chunk(Base):
    __tablename__ = "chunk"
    id: Mapped[Key]
    a: Mapped[Embedding]
    b: Mapped[Embedding | None]
    c: Mapped[Optional[Embedding]] = mapped_column("see")
    d: Mapped[Embedding] = mapped_column(Vector(3))
