from pgvector import Vector
from pgvector.psycopg import register_vector
import psycopg


def größe(conn: psycopg.Connection, x):
	register_vector(conn)
	return Vector(x)