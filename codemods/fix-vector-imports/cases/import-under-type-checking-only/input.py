from typing import TYPE_CHECKING

from sqlalchemy import Integer
from sqlalchemy.orm import DeclarativeBase, mapped_column

if TYPE_CHECKING:
    from pgvector.sqlalchemy import Vector


class Base(DeclarativeBase):
    pass


class Document(Base):
    __tablename__ = "documents"

    id = mapped_column(Integer, primary_key=True)
    embedding = mapped_column(Vector(1536))
