from pgvector.sqlalchemy import Vector
from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Item(Base):
    __tablename__ = "item"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    a = mapped_column(Vector(3))
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "item"}


class Chunk(Item):
    __tablename__ = "chunk"
    id: Mapped[int] = mapped_column(ForeignKey("item.id"), primary_key=True)
    b = mapped_column(Vector(4))
    __mapper_args__ = {"polymorphic_identity": "chunk"}
