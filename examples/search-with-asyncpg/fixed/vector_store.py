"""Texts with their embeddings, stored and searched with asyncpg."""

import asyncpg
from pgvector.asyncpg import register_vector

SCHEMA = """
CREATE EXTENSION IF NOT EXISTS vector;
CREATE TABLE memory_vectors (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    content text NOT NULL,
    embedding vector(384) NOT NULL
);
CREATE INDEX ON memory_vectors USING hnsw (embedding vector_cosine_ops);
"""


async def create_schema(url):
    """Before `open_pool`, whose connections ask the database for the types of the extension."""
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(SCHEMA)
    finally:
        await connection.close()


def open_pool(url):
    """`async with open_pool(url) as pool:` Each of its connections is registered when it is made."""
    return asyncpg.create_pool(url, init=register_vector)


async def store(pool, content, embedding):
    await pool.execute("INSERT INTO memory_vectors (content, embedding) VALUES ($1, $2)", content, embedding)


async def store_many(pool, rows):
    """By binary COPY. `rows` are (content, embedding)."""
    await pool.copy_records_to_table("memory_vectors", records=rows, columns=("content", "embedding"))


async def nearest(pool, embedding, limit=3):
    """(content, cosine distance), the nearest first."""
    return await pool.fetch(
        "SELECT content, embedding <=> $1 AS distance FROM memory_vectors ORDER BY distance LIMIT $2",
        embedding,
        limit,
    )
