"""The nearest documents by an index of bits, put in order by the vectors themselves."""
from pgvector.sqlalchemy import BIT, Vector
from sqlalchemy import cast, func, select, text
from sqlalchemy.orm import Session

from models import Document

DIMENSIONS = 256


# region bits
def bits_distance(embedding: list[float]):
    # The left side says what the index says, cast and all. On the right the cast tells which binary_quantize is meant.
    bits = cast(func.binary_quantize(Document.embedding), BIT(DIMENSIONS))
    return bits.hamming_distance(func.binary_quantize(cast(embedding, Vector(DIMENSIONS))))
# endregion


# region nearest
def nearest(session: Session, embedding: list[float], limit: int = 10, candidates: int = 100) -> list[Document]:
    # Else the index gives 40 candidates, whatever the LIMIT. LOCAL: the setting ends with the transaction.
    session.execute(text(f"SET LOCAL hnsw.ef_search = {candidates:d}"))
    found = select(Document.id).order_by(bits_distance(embedding)).limit(candidates).subquery()
    again = select(Document).join(found, Document.id == found.c.id)
    return list(session.scalars(again.order_by(Document.embedding.cosine_distance(embedding)).limit(limit)))
# endregion
