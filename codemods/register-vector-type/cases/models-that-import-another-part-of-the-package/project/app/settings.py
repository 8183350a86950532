from pgvector.psycopg import register_vector

table_prefix = ""
