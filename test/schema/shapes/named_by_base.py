import re

from pgvector.sqlalchemy import Vector
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column


def snake(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


class Base(DeclarativeBase):
    @declared_attr.directive
    def __tablename__(cls) -> str:
        return f"app_{snake(cls.__name__)}"


class DocumentChunk(Base):
    id: Mapped[int] = mapped_column(primary_key=True)
    embedding = mapped_column(Vector(3))
