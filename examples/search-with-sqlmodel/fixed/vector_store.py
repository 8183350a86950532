"""Texts with their embeddings, stored and searched with SQLModel."""

from pgvector.sqlalchemy import Vector
from sqlalchemy import Index, insert
from sqlmodel import Field, SQLModel, col, select


class MemoryVector(SQLModel, table=True):
    __tablename__ = "memory_vectors"
    __table_args__ = (
        Index(
            "ix_memory_vectors_embedding",
            "embedding",
            postgresql_using="hnsw",
            postgresql_ops={"embedding": "vector_cosine_ops"},
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    content: str
    embedding: list[float] = Field(sa_type=Vector(384))  # of all-MiniLM-L6-v2


def store(session, content, embedding):
    session.add(MemoryVector(content=content, embedding=embedding))
    session.commit()


def store_many(session, rows):
    """`rows` are (content, embedding)."""
    session.execute(insert(MemoryVector), [{"content": content, "embedding": embedding} for content, embedding in rows])
    session.commit()


def nearest(session, embedding, limit=3):
    """(MemoryVector, cosine distance), the nearest first."""
    # `col` tells a type checker that this is a column here, and not the list of an instance.
    distance = col(MemoryVector.embedding).cosine_distance(embedding).label("distance")
    return session.exec(select(MemoryVector, distance).order_by(distance).limit(limit)).all()
