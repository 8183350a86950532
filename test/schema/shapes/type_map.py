from pgvector.sqlalchemy import HALFVEC, Vector
from typing import Annotated
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    type_annotation_map = {list[float]: Vector(384), Annotated[list[float], "half"]: HALFVEC(8)}


half = Annotated[list[float], "half"]


class Chunk(Base):
    __tablename__ = "chunk"
    id: Mapped[int] = mapped_column(primary_key=True)
    a: Mapped[list[float]]
    b: Mapped[list[float] | None]
    c: Mapped[half]
    title: Mapped[str]
