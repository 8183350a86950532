from pgvector.sqlalchemy import Vector
from sqlalchemy import Column, Integer, MetaData
from sqlalchemy.orm import declarative_base, deferred, relationship

Base = declarative_base(metadata=MetaData(schema="old"))


class Chunk(Base):
    __tablename__ = "chunk"
    id = Column(Integer, primary_key=True)
    embedding = deferred(Column(Vector(3)))
