from pgvector.sqlalchemy import Vector
from sqlalchemy import Column, Integer, Table
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Chunk(Base):
    __table__ = Table("chunk", Base.metadata, Column("id", Integer, primary_key=True), Column("embedding", Vector(3)))
