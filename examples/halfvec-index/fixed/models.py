from pgvector.sqlalchemy import Vector
from sqlalchemy import Column, Index, Integer, String, literal_column
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class MemoryVector(Base):
    __tablename__ = "memory_vectors"

    # region index
    __table_args__ = (
        Index(
            "ix_memory_vectors_embedding",
            literal_column("(embedding::halfvec(768))").label("half"),
            postgresql_using="hnsw",
            postgresql_ops={"half": "halfvec_cosine_ops"},
        ),
    )
    # endregion

    id = Column(Integer, primary_key=True)
    content = Column(String)
    embedding = Column(Vector(768))
