"""Fills memory_vectors.embedding in batches, each in a transaction of its own. Stop it and start it again at any time."""
import os

import psycopg
from pgvector import Vector
from pgvector.psycopg import register_vector

BATCH = 500

NEXT = """
    SELECT id, content FROM memory_vectors WHERE embedding IS NULL ORDER BY id LIMIT %s
    FOR UPDATE SKIP LOCKED
"""


def embed(contents: list[str]) -> list[list[float]]:
    """Put your model's call here: one for a whole batch."""
    return [[len(content), content.count("e"), content.count("0")] for content in contents]


def main() -> None:
    with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
        register_vector(connection)
        done = 0
        while rows := connection.execute(NEXT, [BATCH]).fetchall():
            vectors = embed([content for _, content in rows])
            with connection.cursor() as cursor:
                cursor.executemany(
                    "UPDATE memory_vectors SET embedding = %s WHERE id = %s",
                    [(Vector(vector), id) for (id, _), vector in zip(rows, vectors)],
                )
            connection.commit()
            done += len(rows)
        print(f"{done} rows filled")


if __name__ == "__main__":
    main()
