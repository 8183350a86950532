"""Semantic search."""

import psycopg
from pgvector import Vector
from pgvector.psycopg import register_vector
from psycopg.rows import dict_row


def search(dsn, numbers, limit=5):
    with psycopg.connect(dsn, row_factory=dict_row) as conn:
        register_vector(conn)
        return conn.execute(
            "SELECT id FROM chunk ORDER BY embedding <=> %s LIMIT %s", (Vector(numbers), limit)
        ).fetchall()
