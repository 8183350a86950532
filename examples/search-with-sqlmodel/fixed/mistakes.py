"""What SQLModel says of a field without a type of its column, and of values that do not fit."""

import os

from sqlalchemy import make_url
from sqlalchemy.exc import StatementError
from sqlmodel import Field, Session, SQLModel, create_engine

from vector_store import MemoryVector, store

try:

    class Untyped(SQLModel, table=True):
        id: int | None = Field(default=None, primary_key=True)
        embedding: list[float]

except ValueError as error:
    print(f"A field without sa_type: {type(error).__name__}: {error}")

short = MemoryVector(content="short", embedding=[1.0, 0.0])
print(f"An instance with 2 dimensions: made, {short.embedding}")

engine = create_engine(make_url(os.environ["DATABASE_URL"]).set(drivername="postgresql+psycopg"))
for label, embedding in (("2 dimensions", [1.0, 0.0]), ("A word", "sofa")):
    with Session(engine) as session:
        try:
            store(session, "wrong", embedding)
        except StatementError as error:
            print(f"{label}: {type(error.orig).__name__}: {str(error.orig).splitlines()[0]}")

for label, embedding in (("2 dimensions", [1.0, 0.0]), ("A word", "sofa")):
    try:
        MemoryVector.model_validate({"content": "wrong", "embedding": embedding})
        print(f"{label}, by model_validate: made")
    except ValueError as error:
        print(f"{label}, by model_validate: {type(error).__name__}")
