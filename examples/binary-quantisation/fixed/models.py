from pgvector.sqlalchemy import Vector
from sqlalchemy import Column, Index, Integer, String, literal_column
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Document(Base):
    __tablename__ = "documents"

    # region index
    __table_args__ = (
        Index(
            "ix_documents_embedding_bits",
            literal_column("(binary_quantize(embedding)::bit(256))").label("bits"),
            postgresql_using="hnsw",
            postgresql_ops={"bits": "bit_hamming_ops"},
        ),
    )
    # endregion

    id = Column(Integer, primary_key=True)
    content = Column(String)
    embedding = Column(Vector(256))
