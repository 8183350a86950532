from pgvector.sqlalchemy import BIT, HALFVEC, SPARSEVEC, Vector
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Chunk(Base):
    __tablename__ = "chunk"
    id: Mapped[int] = mapped_column(primary_key=True)
    a = mapped_column(Vector(3))
    b = mapped_column(HALFVEC(4))
    c = mapped_column(SPARSEVEC(5))
    d = mapped_column(BIT(6))
    e: Mapped[list[float]] = mapped_column(Vector(), nullable=True)
