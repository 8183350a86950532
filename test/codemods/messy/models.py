from sqlalchemy import Column, Integer, Text
from sqlalchemy.dialects.postgresql import VECTOR
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Document(Base):
    __tablename__ = "documents"

    id = Column(Integer, primary_key=True)
    title = Column(Text)
    embedding = Column(VECTOR(2))
    summary = Column(VECTOR(3))


class Note(Base):
    __tablename__ = "notes"

    id = Column(Integer, primary_key=True)
    embedding = Column(VECTOR(4))
    short_embedding = Column(VECTOR(5))
