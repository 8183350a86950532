"""The nearest documents of one category, as many as are asked for."""
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from models import Document


# region strict
def nearest(session: Session, embedding: list[float], category: str, limit: int = 10) -> list[Document]:
    # LOCAL: the setting ends with the transaction, and does not stay with a connection of the pool.
    session.execute(text("SET LOCAL hnsw.iterative_scan = strict_order"))
    query = (
        select(Document)
        .where(Document.category == category)
        .order_by(Document.embedding.cosine_distance(embedding))
        .limit(limit)
    )
    return list(session.scalars(query))
# endregion


# region relaxed
def nearest_relaxed(session: Session, embedding: list[float], category: str, limit: int = 10) -> list[Document]:
    session.execute(text("SET LOCAL hnsw.iterative_scan = relaxed_order"))
    distance = Document.embedding.cosine_distance(embedding).label("distance")
    found = (
        select(Document.id, distance)
        .where(Document.category == category)
        .order_by(distance)
        .limit(limit)
        .cte("found")
        .prefix_with("MATERIALIZED")
    )
    # "+ 0", because PostgreSQL 17 and later would take them for sorted.
    return list(session.scalars(select(Document).join(found, Document.id == found.c.id).order_by(found.c.distance + 0)))
# endregion
