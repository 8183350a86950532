from pgvector.sqlalchemy.halfvec import HALFVEC
from pgvector.sqlalchemy.vector import VECTOR
from sqlalchemy import Column, Integer
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class A(Base):
    __tablename__ = 'a'
    id = Column(Integer, primary_key=True)
    x = Column(VECTOR(3))
    y = Column(HALFVEC(3))
