import asyncio
import json
import os
from pathlib import Path

from vector_store import create_schema, nearest, open_pool, store, store_many

data = json.loads(Path("memories.json").read_text(encoding="utf8"))
first, *others = [(text["content"], text["embedding"]) for text in data["memories"]]
url = os.environ["DATABASE_URL"]


async def main():
    await create_schema(url)
    async with open_pool(url) as pool:
        await store(pool, *first)
        await store_many(pool, others)
        for question in data["questions"]:
            print(question["content"])
            for content, distance in await nearest(pool, question["embedding"], limit=2):
                print(f"  {distance:.2f}  {content}")
        value = await pool.fetchval("SELECT embedding FROM memory_vectors LIMIT 1")
        print(f"An embedding comes back as {type(value).__name__}; to_list() gives {len(value.to_list())} floats")


asyncio.run(main())
