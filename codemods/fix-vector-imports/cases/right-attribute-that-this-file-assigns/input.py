from pgvector.sqlalchemy import Vector
from sqlalchemy import Column, Integer
from sqlalchemy.dialects import postgresql
from sqlalchemy.orm import declarative_base

postgresql.VECTOR = Vector
Base = declarative_base()


class A(Base):
    __tablename__ = 'a'
    id = Column(Integer, primary_key=True)
    e = Column(postgresql.VECTOR(3))
