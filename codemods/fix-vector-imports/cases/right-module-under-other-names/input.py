import pgvector.sqlalchemy as pgvector
import pgvector.sqlalchemy as pgsa
from pgvector import sqlalchemy as pgvector_sa
from sqlalchemy import Column, Integer
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class A(Base):
    __tablename__ = 'a'
    id = Column(Integer, primary_key=True)
    x = Column(pgvector.Vector(3))
    y = Column(pgsa.VECTOR(3))
    z = Column(pgvector_sa.HALFVEC(3))
