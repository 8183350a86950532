from pgvector.sqlalchemy import Vector
from sqlalchemy import Column, Index, Integer, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Document(Base):
    __tablename__ = "documents"

    __table_args__ = (
        Index(
            "ix_documents_embedding_768",
            "embedding_768",
            postgresql_using="hnsw",
            postgresql_ops={"embedding_768": "vector_cosine_ops"},
        ),
    )

    id = Column(Integer, primary_key=True)
    content = Column(String)
    # region column
    # Knows nothing of the old one any more.
    embedding = Column("embedding_768", Vector(768))
    # endregion
