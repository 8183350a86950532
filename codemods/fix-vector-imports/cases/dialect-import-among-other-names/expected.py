from pgvector.sqlalchemy import Vector
from sqlalchemy import Column, DateTime
from sqlalchemy.dialects.postgresql import JSONB, UUID
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Document(Base):
    __tablename__ = 'documents'

    id = Column(UUID, primary_key=True)
    meta = Column(JSONB)
    at = Column(DateTime)
    embedding = Column(Vector(384))
    summary = Column(Vector(384))
