from pgvector.sqlalchemy import HALFVEC, Vector
from sqlalchemy import Column, Index, Integer, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Document(Base):
    __tablename__ = "documents"

    __table_args__ = (
        Index(
            "ix_documents_embedding",
            "embedding",
            postgresql_using="hnsw",
            postgresql_ops={"embedding": "vector_l2_ops"},
        ),
    )

    id = Column(Integer, primary_key=True)
    content = Column(String)
    embedding = Column(Vector(3))
    half = Column(HALFVEC(4))
