from pgvector import HalfVector, Vector
import pgvector
from sqlalchemy import select, text


def nearest(session, items, query, embedding):
    session.execute(text("SELECT 1"), {"v": Vector(embedding), "h": HalfVector([1, 2])})
    return session.scalars(select(items).order_by(items.embedding.l2_distance(pgvector.Vector(query))))
