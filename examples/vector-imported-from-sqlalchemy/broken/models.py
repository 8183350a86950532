from sqlalchemy import Column, Integer, String
from sqlalchemy.dialects.postgresql import VECTOR
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Document(Base):
    __tablename__ = "documents"

    id = Column(Integer, primary_key=True)
    content = Column(String)
    embedding = Column(VECTOR(1536), nullable=False)  # OpenAI embedding dimension
