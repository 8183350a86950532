"""What a program does that stores and searches vectors with psycopg."""
import os

import psycopg
from pgvector.psycopg import register_vector

with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
    register_vector(connection)
