from pgvector.sqlalchemy import Vector
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, mapped_column


class Base(MappedAsDataclass, DeclarativeBase):
    pass


class Chunk(Base):
    __tablename__ = "chunk"
    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    embedding: Mapped[list[float]] = mapped_column(Vector(3), default_factory=list, repr=False)
    title: Mapped[str | None] = mapped_column(default=None)
