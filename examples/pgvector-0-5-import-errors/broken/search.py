import os

import psycopg
from pgvector.psycopg import HalfVector, register_vector

with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
    register_vector(connection)
    for content, values in [("a cat on a sofa", [1, 0, 0]), ("an invoice from May", [0, 0, 1])]:
        connection.execute(
            "INSERT INTO documents (content, embedding) VALUES (%s, %s)", (content, HalfVector(values))
        )
    nearest = connection.execute(
        "SELECT content FROM documents ORDER BY embedding <-> %s LIMIT 1", (HalfVector([0.9, 0.1, 0]),)
    )
    print(nearest.fetchone()[0])
