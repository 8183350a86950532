from sqlalchemy import Column, Integer
from sqlalchemy.orm import declarative_base

from .settings import table_prefix

Base = declarative_base()


class Item(Base):
    __tablename__ = table_prefix + "items"

    id = Column(Integer, primary_key=True)
