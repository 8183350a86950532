from pgvector.sqlalchemy import HALFVEC, Vector
from sqlalchemy import Column, Index, Integer, String, cast, column
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Document(Base):
    __tablename__ = "documents"

    __table_args__ = (
        Index(
            "ix_documents_embedding",
            cast(column("embedding"), HALFVEC(3072)).label("embedding_half"),
            postgresql_using="hnsw",
            postgresql_ops={"embedding_half": "halfvec_l2_ops"},
        ),
    )

    id = Column(Integer, primary_key=True)
    content = Column(String)
    embedding = Column(Vector(3072))
