revision = '3f2a9c81d7b4'
KIND = pgvector.sqlalchemy.vector.VECTOR(dim=3)
