from sqlalchemy.orm import Mapped, mapped_column

from .shared_parts import Base, Embedding, HasVector


class Chunk(HasVector, Base):
    __tablename__ = "shared_chunk"
    id: Mapped[int] = mapped_column(primary_key=True)
    a: Mapped[Embedding]
    b: Mapped[list[float]]
