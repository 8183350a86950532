"""What else a query can be given, and what comes of it."""

import asyncio
import os

import asyncpg
from pgvector import Vector

from vector_store import open_pool

SEARCH = "SELECT content FROM memory_vectors ORDER BY embedding <=> $1 LIMIT 1"
url = os.environ["DATABASE_URL"]


async def show(connection, label, parameter):
    try:
        await connection.fetchval(SEARCH, parameter)
        print(f"{label}: finds its nearest")
    except (asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        print(f"{label}: {type(error).__name__}: {str(error).splitlines()[0]}")


async def main():
    async with open_pool(url) as pool:
        await show(pool, "A list, with register_vector", [0.5] * 384)
        await show(pool, "A list of 383 dimensions", [0.5] * 383)
        await show(pool, "A Vector, with it", Vector([0.5] * 384))
        await show(pool, "A text, with it", str([0.5] * 384))
    unregistered = await asyncpg.connect(url)
    value = await unregistered.fetchval("SELECT embedding FROM memory_vectors LIMIT 1")
    print(f"A column, without it: {type(value).__name__}")
    await show(unregistered, "A text, without it", str([0.5] * 384))
    await show(unregistered, "A Vector, without it", Vector([0.5] * 384))
    await show(unregistered, "A list, without it", [0.5] * 384)
    await unregistered.close()


asyncio.run(main())
