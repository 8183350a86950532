from pgvector.sqlalchemy import Vector

revision = '3f2a9c81d7b4'
KIND = Vector(3)
