from pgvector.sqlalchemy import HALFVEC, SPARSEVEC, Vector
from sqlalchemy import Column, Integer
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Note(Base):
    __tablename__ = 'notes'
    id = Column(Integer, primary_key=True)
    embedding = Column(Vector(3))
    half = Column(HALFVEC(3))
    sparse = Column(SPARSEVEC(3))
