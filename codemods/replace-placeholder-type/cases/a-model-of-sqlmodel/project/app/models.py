from pgvector.sqlalchemy import Vector
from sqlmodel import Column, Field, SQLModel


class Note(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    body: str
    embedding: list[float] = Field(sa_column=Column(Vector(3)))
