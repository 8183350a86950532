from sqlalchemy import Column, DateTime
from sqlalchemy.dialects.postgresql import JSONB, UUID, VECTOR
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Document(Base):
    __tablename__ = 'documents'

    id = Column(UUID, primary_key=True)
    meta = Column(JSONB)
    at = Column(DateTime)
    embedding = Column(VECTOR(384))
    summary = Column(VECTOR(384))
