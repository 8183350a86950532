"""The nearest memories, by an index of half precision."""
import os

from pgvector.sqlalchemy import HALFVEC
from sqlalchemy import cast, create_engine, make_url, select
from sqlalchemy.orm import Session

from models import MemoryVector

DIMENSIONS = 768


# region nearest
def nearest(session: Session, embedding: list[float], limit: int = 10) -> list[MemoryVector]:
    # The cast is that of the index, dimensions included: without it the index is not used.
    distance = cast(MemoryVector.embedding, HALFVEC(DIMENSIONS)).cosine_distance(embedding)
    return list(session.scalars(select(MemoryVector).order_by(distance).limit(limit)))
# endregion


if __name__ == "__main__":
    engine = create_engine(make_url(os.environ["DATABASE_URL"]).set(drivername="postgresql+psycopg"))
    with Session(engine) as session:
        asked = session.get_one(MemoryVector, 7)
        for memory in nearest(session, asked.embedding, limit=3):
            print(memory.content)
