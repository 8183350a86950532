from sqlalchemy import Column, Integer, String
from sqlalchemy.orm import declarative_base

try:
    from pgvector.sqlalchemy import Vector as VECTOR
except ImportError:
    VECTOR = String

Base = declarative_base()


class Document(Base):
    __tablename__ = 'documents'

    id = Column(Integer, primary_key=True)
    embedding = Column(VECTOR(1536))
