from pgvector.sqlalchemy import HalfVector
from sqlalchemy import Column

half = Column("half", HalfVector(3))
