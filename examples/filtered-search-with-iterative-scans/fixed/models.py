from pgvector.sqlalchemy import Vector
from sqlalchemy import Column, Index, Integer, String, text
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Document(Base):
    __tablename__ = "documents"

    __table_args__ = (
        Index(
            "ix_documents_embedding",
            "embedding",
            postgresql_using="hnsw",
            postgresql_ops={"embedding": "vector_cosine_ops"},
        ),
        # region index
        Index(
            "ix_documents_embedding_of_invoices",
            "embedding",
            postgresql_using="hnsw",
            postgresql_ops={"embedding": "vector_cosine_ops"},
            postgresql_where=text("category = 'invoice'"),
        ),
        # endregion
    )

    id = Column(Integer, primary_key=True)
    category = Column(String, nullable=False)
    content = Column(String)
    embedding = Column(Vector(16))
