from pgvector.sqlalchemy import Vector
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Embedded(Base):
    __abstract__ = True
    id: Mapped[int] = mapped_column(primary_key=True)
    embedding = mapped_column(Vector(3))


class Chunk(Embedded):
    __tablename__ = "chunk"
