import pgvector.sqlalchemy
table_prefix = ""
