from __future__ import annotations

from uuid import uuid4

from pgvector import Vector  # what asyncpg takes


async def store(pool, numbers: list[float]) -> str:
    key = uuid4().hex
    await pool.execute("INSERT INTO chunk VALUES ($1, $2)", key, Vector(numbers))
    return key
