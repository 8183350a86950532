from pgvector.sqlalchemy import Vector
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class HasEmbedding:
    embedding: Mapped[list[float] | None] = mapped_column(Vector(3))


class Chunk(HasEmbedding, Base):
    __tablename__ = "chunk"
    id: Mapped[int] = mapped_column(primary_key=True)


class Page(HasEmbedding, Base):
    __tablename__ = "page"
    id: Mapped[int] = mapped_column(primary_key=True)
    embedding: Mapped[list[float]] = mapped_column(Vector(4))
