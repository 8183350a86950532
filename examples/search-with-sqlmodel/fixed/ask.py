import json
import os
from pathlib import Path

from sqlalchemy import make_url, text
from sqlmodel import Session, SQLModel, create_engine

from vector_store import nearest, store, store_many

data = json.loads(Path("memories.json").read_text(encoding="utf8"))
first, *others = [(memory["content"], memory["embedding"]) for memory in data["memories"]]
engine = create_engine(make_url(os.environ["DATABASE_URL"]).set(drivername="postgresql+psycopg"))

with engine.begin() as connection:
    connection.execute(text("CREATE EXTENSION vector"))
    SQLModel.metadata.create_all(connection)

with Session(engine) as session:
    store(session, *first)
    store_many(session, others)
    for question in data["questions"]:
        print(question["content"])
        for memory, distance in nearest(session, question["embedding"], limit=2):
            print(f"  {distance:.2f}  {memory.content}")
    print(f"An embedding comes back as {type(memory.embedding).__name__} of {len(memory.embedding)} floats")
