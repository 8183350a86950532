import os

from pgvector.sqlalchemy import Vector
from sqlalchemy import JSON
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


EmbeddingType = Vector(5)


class Chunk(Base):
    __tablename__ = "chunk"
    id: Mapped[int] = mapped_column(primary_key=True)
    a = mapped_column(EmbeddingType)
    b = mapped_column(Vector(6).with_variant(JSON(), "sqlite"))
