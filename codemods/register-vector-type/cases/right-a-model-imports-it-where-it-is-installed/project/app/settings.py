try:
    from pgvector.sqlalchemy import Vector
except ImportError:
    Vector = None
table_prefix = ""
