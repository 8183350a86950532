from pgvector.psycopg import register_vector, Vector
import psycopg


def größe(conn: psycopg.Connection, x):
	register_vector(conn)
	return Vector(x)