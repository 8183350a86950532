import sqlalchemy
from pgvector.asyncpg import Vector


async def save(connection, embedding):
    await connection.execute('INSERT INTO notes (embedding) VALUES ($1)', Vector(embedding))
