from typing import Annotated, Any, Optional

from pgvector.sqlalchemy import HALFVEC, Vector
from sqlalchemy import Column
from sqlmodel import Field, SQLModel


class ChunkBase(SQLModel):
    title: str
    a: Any = Field(sa_type=Vector(3))


class DocumentChunk(ChunkBase, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    b: list[float] = Field(sa_column=Column(Vector(4)))
    c: Any = Field(default=None, sa_column=Column("see", HALFVEC(5), nullable=True))
    d: Annotated[Any, Field(sa_type=Vector(6))]


class Named(SQLModel, table=True):
    __tablename__ = "named_chunk"
    id: int = Field(primary_key=True)
    a: Any = Field(sa_type=Vector(7))
