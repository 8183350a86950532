from pgvector.sqlalchemy import Vector
from sqlalchemy import Column

EMBEDDING_DIM = 3
kind = Vector(EMBEDDING_DIM)
embedding = Column('embedding', kind)
