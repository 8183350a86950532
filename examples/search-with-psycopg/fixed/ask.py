import json
import os
from pathlib import Path

from vector_store import connect, create_schema, nearest, store, store_many

data = json.loads(Path("memories.json").read_text(encoding="utf8"))
first, *others = [(text["content"], text["embedding"]) for text in data["memories"]]

create_schema(os.environ["DATABASE_URL"])
with connect(os.environ["DATABASE_URL"]) as connection:
    store(connection, *first)
    store_many(connection, others)
    for question in data["questions"]:
        print(question["content"])
        for content, distance in nearest(connection, question["embedding"], limit=2):
            print(f"  {distance:.2f}  {content}")
    [value] = connection.execute("SELECT embedding FROM memory_vectors LIMIT 1").fetchone()
    print(f"An embedding comes back as {type(value).__name__}; to_list() gives {len(value.to_list())} floats")
