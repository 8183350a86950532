"""Fills documents.embedding_768 in batches, each in a transaction of its own. Stop it and start it again at any time."""
import os

import psycopg
from pgvector import Vector
from pgvector.psycopg import register_vector

from embeddings import embed_768

BATCH = 100

NEXT = """
    SELECT id, content FROM documents WHERE embedding IS NOT NULL AND embedding_768 IS NULL ORDER BY id LIMIT %s
    FOR UPDATE SKIP LOCKED
"""


def main() -> None:
    with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
        register_vector(connection)
        done = 0
        while rows := connection.execute(NEXT, [BATCH]).fetchall():
            with connection.cursor() as cursor:
                cursor.executemany(
                    "UPDATE documents SET embedding_768 = %s WHERE id = %s",
                    [(Vector(embed_768(content)), id) for id, content in rows],
                )
            connection.commit()
            done += len(rows)
        print(f"{done} rows filled")


if __name__ == "__main__":
    main()
