from pgvector.sqlalchemy import Vector
from sqlalchemy.orm import Mapped, mapped_column, registry

reg = registry()


@reg.mapped_as_dataclass
class Chunk:
    __tablename__ = "chunk"
    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    embedding: Mapped[list[float]] = mapped_column(Vector(3))
