from pgvector import Vector

ONE = Vector([1])
