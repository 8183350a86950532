from pgvector.sqlalchemy import Vector
from sqlalchemy import Column, Integer, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class MemoryVector(Base):
    __tablename__ = "memory_vectors"

    id = Column(Integer, primary_key=True)
    content = Column(String)
    embedding = Column(Vector(3), nullable=False)
