from pgvector import SparseVector
from pgvector.sqlalchemy import SPARSEVEC
from sqlalchemy import Column

sparse = Column('sparse', SPARSEVEC(3))
value = SparseVector({0: 1.0}, 3)
