from pgvector.sqlalchemy import HalfVector, SparseVector, Vector
from sqlalchemy import Column, Integer

from app.database import Base


class Note(Base):
    __tablename__ = 'notes'
    id = Column(Integer, primary_key=True)
    embedding = Column(Vector(3))
    half = Column(HalfVector(3))
    sparse = Column(SparseVector(3))
