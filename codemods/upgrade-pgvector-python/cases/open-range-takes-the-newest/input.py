from pgvector.utils import Vector

ONE = Vector([1])
