"""Texts with their embeddings, stored and searched with SQLAlchemy on asyncpg."""

from pgvector.sqlalchemy import Vector
from sqlalchemy import Index, insert, make_url, select
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class MemoryVector(Base):
    __tablename__ = "memory_vectors"

    id: Mapped[int] = mapped_column(primary_key=True)
    content: Mapped[str]
    embedding: Mapped[list[float]] = mapped_column(Vector(384))

    __table_args__ = (
        Index(
            "ix_memory_vectors_embedding",
            "embedding",
            postgresql_using="hnsw",
            postgresql_ops={"embedding": "vector_cosine_ops"},
        ),
    )


def open_sessions(url):
    """Of any URL of PostgreSQL. The type of the column converts values: nothing is registered."""
    # asyncpg knows no sslmode; an `ssl` with the same values does the same.
    url = make_url(url).set(drivername="postgresql+asyncpg").difference_update_query(["sslmode"])
    return async_sessionmaker(create_async_engine(url), expire_on_commit=False)


async def store(session, content, embedding):
    session.add(MemoryVector(content=content, embedding=embedding))
    await session.commit()


async def store_many(session, rows):
    """`rows` are (content, embedding)."""
    values = [{"content": content, "embedding": embedding} for content, embedding in rows]
    await session.execute(insert(MemoryVector), values)
    await session.commit()


async def nearest(session, embedding, limit=3):
    """(MemoryVector, cosine distance), the nearest first."""
    distance = MemoryVector.embedding.cosine_distance(embedding)
    return await session.execute(select(MemoryVector, distance).order_by(distance).limit(limit))
