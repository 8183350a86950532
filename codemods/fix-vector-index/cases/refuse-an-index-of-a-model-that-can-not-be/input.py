from pgvector.sqlalchemy import Vector
from sqlalchemy import Index, Integer
from sqlalchemy.orm import DeclarativeBase, mapped_column


class Base(DeclarativeBase):
    pass


class Note(Base):
    __tablename__ = "notes"

    id = mapped_column(Integer, primary_key=True)
    embedding = mapped_column(Vector)

    __table_args__ = (
        Index(
            "ix_notes_embedding",
            "embedding",
            postgresql_using="hnsw",
            postgresql_with={"m": 128, "lists": 100},
            postgresql_ops={"embedding": "vector_cosine_ops"},
        ),
    )
