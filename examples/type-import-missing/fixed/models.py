from sqlalchemy import Column
from sqlmodel import Field, SQLModel

from app.types import Embedding


class Base(SQLModel):
    pass


class Document(Base, table=True):
    __tablename__ = "documents"

    id: int | None = Field(default=None, primary_key=True)
    content: str
    embedding: list[float] | None = Field(default=None, sa_column=Column(Embedding(1536)))
