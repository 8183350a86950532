from pgvector.sqlalchemy import HALFVEC, Vector
from sqlalchemy import Column, Index, Integer
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Document(Base):
    __tablename__ = "documents"

    id = Column(Integer, primary_key=True)
    embedding = Column(HALFVEC(1536))

    __table_args__ = (Index("ix_documents_embedding", "embedding", postgresql_using="hnsw"),)


def search(session, query):
    return session.query(Document).order_by(Document.embedding.max_inner_product(query))
