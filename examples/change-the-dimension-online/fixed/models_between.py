from pgvector.sqlalchemy import Vector
from sqlalchemy import Column, Integer, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Document(Base):
    __tablename__ = "documents"

    id = Column(Integer, primary_key=True)
    content = Column(String)
    # region columns
    # Writes both, reads the old one.
    embedding = Column(Vector(1536))
    embedding_768 = Column(Vector(768))
    # endregion
