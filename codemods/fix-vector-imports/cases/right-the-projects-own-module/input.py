from myapp.types import HALFVEC, Vector
from . import pgvector
from sqlalchemy import Column, Integer
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class A(Base):
    __tablename__ = 'a'
    id = Column(Integer, primary_key=True)
    e = Column(Vector(3))
    h = Column(HALFVEC(3))
    p = Column(pgvector.Vector(3), info=pgvector.sqlalchemy.Vector)
