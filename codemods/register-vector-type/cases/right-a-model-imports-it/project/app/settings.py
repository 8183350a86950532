from pgvector.sqlalchemy import Vector

table_prefix = ""
