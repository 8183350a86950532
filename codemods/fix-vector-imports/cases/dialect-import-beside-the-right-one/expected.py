from pgvector.sqlalchemy import Vector
from sqlalchemy import Column, Integer
from sqlalchemy.dialects.postgresql import UUID
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Document(Base):
    __tablename__ = 'documents'

    id = Column(UUID, primary_key=True)
    title_vec = Column(Vector(3))
    body_vec = Column(Vector(3))
    hits = Column(Integer)
