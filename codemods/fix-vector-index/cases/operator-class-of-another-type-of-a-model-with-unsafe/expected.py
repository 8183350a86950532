from pgvector.sqlalchemy import HALFVEC
from sqlalchemy import Index, Integer
from sqlalchemy.orm import DeclarativeBase, mapped_column


class Base(DeclarativeBase):
    pass


class Note(Base):
    __tablename__ = "notes"

    id = mapped_column(Integer, primary_key=True)
    embedding = mapped_column(HALFVEC(1536))

    __table_args__ = (
        Index("ix_notes_embedding", "embedding", postgresql_using="hnsw", postgresql_ops={"embedding": "halfvec_l2_ops"}),
    )
