from pgvector.sqlalchemy import Vector
from sqlalchemy.orm import DeclarativeBase, mapped_column


class Base(DeclarativeBase):
    pass


class Note(Base):
    __tablename__ = "notes"

    embedding = mapped_column(Vector(3))


class Picture(Base):
    __tablename__ = "pictures"

    embedding = mapped_column(Vector(512))
