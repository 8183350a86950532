from pgvector.utils import Vector
from sqlalchemy import select

from models import Document, Note


def nearest(numbers):
    query = Vector(numbers)
    return select(Document).order_by(Document.embedding.cosine_distance(query)).limit(5)


def nearest_notes(numbers):
    return select(Note).order_by(Note.embedding.cosine_distance(numbers)).limit(5)
