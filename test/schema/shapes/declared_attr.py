from pgvector.sqlalchemy import Vector
from sqlalchemy.orm import declared_attr
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class HasEmbedding:
    @declared_attr
    def embedding(cls) -> Mapped[list[float]]:
        return mapped_column(Vector(12))

    @declared_attr.directive
    def __tablename__(cls) -> str:
        return cls.__name__.lower() + "s"


class Chunk(HasEmbedding, Base):
    id: Mapped[int] = mapped_column(primary_key=True)
