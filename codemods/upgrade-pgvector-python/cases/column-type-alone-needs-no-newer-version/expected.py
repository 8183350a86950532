from pgvector.sqlalchemy import HALFVEC
from sqlalchemy import Column

half = Column("half", HALFVEC(3))
