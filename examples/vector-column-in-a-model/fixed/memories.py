from sqlalchemy import Column, Integer, String
from sqlalchemy.orm import declarative_base

from vector_type import VectorType

Base = declarative_base()


class MemoryVector(Base):
    __tablename__ = "memory_vectors"

    id = Column(Integer, primary_key=True)
    content = Column(String)
    embedding = Column(VectorType(1536))
