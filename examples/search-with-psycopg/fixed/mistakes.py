"""What else a query can be given, and what comes of it."""

import os

import psycopg
from pgvector import Vector

from vector_store import connect, store_many

SEARCH = "SELECT content FROM memory_vectors ORDER BY embedding <=> %s LIMIT 1"
url = os.environ["DATABASE_URL"]


def show(connection, label, parameter):
    try:
        [content] = connection.execute(SEARCH, (parameter,)).fetchone()
        print(f"{label}: {content}")
    except psycopg.Error as error:
        print(f"{label}: {type(error).__name__}: {str(error).splitlines()[0]}")


with psycopg.connect(url, autocommit=True) as unregistered:
    [value] = unregistered.execute("SELECT embedding FROM memory_vectors LIMIT 1").fetchone()
    print(f"A column, without register_vector: {type(value).__name__}")
    show(unregistered, "A Vector, without register_vector", Vector([0.5] * 384))
with connect(url) as registered:
    show(registered, "A Vector of 383 dimensions", Vector([0.5] * 383))
    show(registered, "A list, with it", [0.5] * 384)
    try:
        store_many(registered, [("of 384 dimensions", [0.5] * 384), ("of 383", [0.5] * 383)])
    except psycopg.Error as error:
        [stored] = registered.execute("SELECT count(*) FROM memory_vectors WHERE starts_with(content, 'of 38')").fetchone()
        print(f"A COPY whose second row is wrong: {type(error).__name__}, {stored} rows stored")
