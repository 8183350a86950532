from pgvector.sqlalchemy import HALFVEC, Vector
from sqlalchemy import Integer, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, mapped_column


class Base(DeclarativeBase):
    pass


class Note(Base):
    __tablename__ = "notes"

    id = mapped_column(Integer, primary_key=True)
    title = mapped_column(Vector(20000))
    embedding = mapped_column(Vector(1536), unique=True)
    half = mapped_column(HALFVEC(3072))

    __table_args__ = (UniqueConstraint("id", "half", name="uq_half"),)
