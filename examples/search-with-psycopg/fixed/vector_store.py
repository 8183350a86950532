"""Texts with their embeddings, stored and searched with psycopg 3."""

import psycopg
from pgvector import Vector
from pgvector.psycopg import register_vector

SCHEMA = """
CREATE EXTENSION IF NOT EXISTS vector;
CREATE TABLE memory_vectors (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    content text NOT NULL,
    embedding vector(384) NOT NULL
);
CREATE INDEX ON memory_vectors USING hnsw (embedding vector_cosine_ops);
"""


def create_schema(url):
    """Before `connect`, which asks the database for the types of the extension."""
    with psycopg.connect(url) as connection:
        connection.execute(SCHEMA)


def connect(url):
    """Each connection is registered by itself."""
    connection = psycopg.connect(url, autocommit=True)
    register_vector(connection)
    return connection


def store(connection, content, embedding):
    connection.execute(
        "INSERT INTO memory_vectors (content, embedding) VALUES (%s, %s)", (content, Vector(embedding))
    )


def store_many(connection, rows):
    """By binary COPY, which takes no value but of the types that `set_types` names. `rows` are (content, embedding)."""
    with connection.cursor().copy(
        "COPY memory_vectors (content, embedding) FROM STDIN WITH (FORMAT BINARY)"
    ) as copy:
        copy.set_types(["text", "vector"])
        for content, embedding in rows:
            copy.write_row((content, Vector(embedding)))


def nearest(connection, embedding, limit=3):
    """(content, cosine distance), the nearest first."""
    return connection.execute(
        "SELECT content, embedding <=> %s AS distance FROM memory_vectors ORDER BY distance LIMIT %s",
        (Vector(embedding), limit),
    ).fetchall()
