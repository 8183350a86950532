from sqlalchemy import Column, Integer

from app.columns import *


class Note(Base):
    __tablename__ = 'notes'
    id = Column(Integer, primary_key=True)
    embedding = Column(Vector(3))
