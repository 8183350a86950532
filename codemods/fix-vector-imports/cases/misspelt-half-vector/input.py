from pgvector.sqlalchemy import HalfVec, Vector
from sqlalchemy import Column, Integer
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Document(Base):
    __tablename__ = 'documents'

    id = Column(Integer, primary_key=True)
    full = Column(Vector(8))
    half = Column(HalfVec(8))
