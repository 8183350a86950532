from pgvector.utils import Vector
from sqlalchemy import select

from models import Document


def nearest(numbers):
    query = Vector(numbers)
    return select(Document).order_by(Document.embedding.cosine_distance(query)).limit(5)
