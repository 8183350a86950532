from pgvector.sqlalchemy import HALFVEC
from sqlalchemy import Column, Integer, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Note(Base):
    __tablename__ = "documents"

    id = Column(Integer, primary_key=True)
    body = Column(String)
    summary_embedding = Column(HALFVEC(3))
