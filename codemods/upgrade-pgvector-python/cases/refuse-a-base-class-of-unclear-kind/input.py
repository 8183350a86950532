from pgvector.sqlalchemy import HalfVector as Base16
from sqlalchemy import Column


class HalfVector(Base16):
    """Takes arrays of 32 bits."""


column = Column("e", Base16(3))
