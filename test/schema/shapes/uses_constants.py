from pgvector.sqlalchemy import Vector

from . import constants
from .constants import DIMENSIONS, TABLE
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Chunk(Base):
    __tablename__ = TABLE
    id: Mapped[int] = mapped_column(primary_key=True)
    a = mapped_column(Vector(DIMENSIONS))
    b = mapped_column(Vector(dim=constants.DIMENSIONS))
