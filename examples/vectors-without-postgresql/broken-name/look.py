import pgvector.sqlalchemy
