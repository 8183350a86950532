from pgvector.sqlalchemy import Vector
from sqlalchemy import Column, Integer, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Document(Base):
    __tablename__ = "documents"

    id = Column(Integer, primary_key=True)
    content = Column(String)
    # region columns
    # Writes both, reads the new one: the attribute of the queries has changed its column.
    embedding_1536 = Column("embedding", Vector(1536))
    embedding = Column("embedding_768", Vector(768))
    # endregion
