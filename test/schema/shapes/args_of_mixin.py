from pgvector.sqlalchemy import Vector
from sqlalchemy import Index
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class InApp:
    __table_args__ = {"schema": "app"}


class Chunk(InApp, Base):
    __tablename__ = "chunk"
    id: Mapped[int] = mapped_column(primary_key=True)
    embedding = mapped_column("emb", Vector(3))


Index("ix_chunk_emb", Chunk.embedding, postgresql_using="hnsw", postgresql_ops={"emb": "vector_l2_ops"})
