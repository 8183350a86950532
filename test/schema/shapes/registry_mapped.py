from pgvector.sqlalchemy import Vector
from sqlalchemy import Column, Integer
from sqlalchemy.orm import registry

reg = registry()


@reg.mapped
class Chunk:
    __tablename__ = "chunk"
    id = Column(Integer, primary_key=True)
    embedding = Column(Vector(3))
