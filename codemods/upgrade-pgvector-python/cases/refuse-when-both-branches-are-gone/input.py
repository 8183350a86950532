try:
    from pgvector.psycopg import Vector
except ImportError:
    from pgvector.utils import Vector

ONE = Vector([1])
