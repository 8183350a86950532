import sqlalchemy
from pgvector.asyncpg import Vector

from app.database import pool


async def save(embedding):
    await pool.execute('INSERT INTO notes (embedding) VALUES ($1)', Vector(embedding))
