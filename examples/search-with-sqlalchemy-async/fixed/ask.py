import asyncio
import json
import os
from pathlib import Path

from sqlalchemy import text

from vector_store import Base, nearest, open_sessions, store, store_many

data = json.loads(Path("memories.json").read_text(encoding="utf8"))
first, *others = [(text["content"], text["embedding"]) for text in data["memories"]]
url = os.environ["DATABASE_URL"]


async def main():
    sessions = open_sessions(url)
    engine = sessions.kw["bind"]
    async with engine.begin() as connection:
        await connection.execute(text("CREATE EXTENSION vector"))
        await connection.run_sync(Base.metadata.create_all)
    async with sessions() as session:
        await store(session, *first)
        await store_many(session, others)
        for question in data["questions"]:
            print(question["content"])
            for memory, distance in await nearest(session, question["embedding"], limit=2):
                print(f"  {distance:.2f}  {memory.content}")
        print(f"An embedding comes back as {type(memory.embedding).__name__} of {len(memory.embedding)} floats")
    await engine.dispose()


asyncio.run(main())
