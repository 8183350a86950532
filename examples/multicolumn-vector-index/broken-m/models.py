from pgvector.sqlalchemy import Vector
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
            postgresql_with={"m": 200, "ef_construction": 64},
            postgresql_ops={"embedding": "vector_cosine_ops"},
        ),
    )

    id = Column(Integer, primary_key=True)
    tenant_id = Column(Integer)
    content = Column(String)
    embedding = Column(Vector(1536))
