from pgvector.sqlalchemy import Vector
from sqlalchemy import Column, Index, Integer
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Note(Base):
    __tablename__ = "notes"

    id = Column(Integer, primary_key=True)
    embedding = Column("embedding", Vector(3), key="vector")
    __table_args__ = (Index("ix_notes_embedding", "vector", postgresql_using="hnsw", postgresql_ops={"vector": "vector_l2_ops"}),)


Index("ix_notes_l1", Note.embedding, postgresql_using="hnsw", postgresql_ops={"vector": "vector_l1_ops"})
