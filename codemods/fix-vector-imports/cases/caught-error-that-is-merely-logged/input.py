import logging

from sqlalchemy import cast, select

from app.models import Note


def nearest(session, embedding, dimensions):
    try:
        query = select(Note).order_by(Note.embedding.cosine_distance(cast(embedding, Vector(dimensions))))
        return session.scalars(query).all()
    except Exception:
        logging.exception('no search')
        return []
