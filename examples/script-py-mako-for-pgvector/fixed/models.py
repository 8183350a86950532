from pgvector.sqlalchemy import BIT, HALFVEC, SPARSEVEC, Vector
from sqlalchemy import Column, Integer, String
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Document(Base):
    __tablename__ = "documents"

    id = Column(Integer, primary_key=True)
    content = Column(String)
    embedding = Column(Vector(1536))
    half = Column(HALFVEC(1536))
    sparse = Column(SPARSEVEC(1000))
    bits = Column(BIT(64))
    passages = Column(ARRAY(Vector(384)))
