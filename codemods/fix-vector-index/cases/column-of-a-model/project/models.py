from pgvector.sqlalchemy import Vector
from sqlalchemy.orm import DeclarativeBase, mapped_column


class Base(DeclarativeBase):
    pass


class Document(Base):
    __tablename__ = "documents"

    id = mapped_column(primary_key=True)
    embedding = mapped_column(Vector(3))
