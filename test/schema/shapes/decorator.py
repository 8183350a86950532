from pgvector.sqlalchemy import HALFVEC, Vector
from sqlalchemy.types import TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Embedding(TypeDecorator):
    impl = Vector(1536)
    cache_ok = True


class Half(TypeDecorator):
    impl = HALFVEC
    cache_ok = True

    def load_dialect_impl(self, dialect):
        return dialect.type_descriptor(HALFVEC(768))


class Chunk(Base):
    __tablename__ = "chunk"
    id: Mapped[int] = mapped_column(primary_key=True)
    a = mapped_column(Embedding)
    b = mapped_column(Embedding())
    c: Mapped[list[float]] = mapped_column(Half())
