"""Recall of the search by bits: how many of the ten nearest it finds, asked with some of the vectors that are there."""
import os

from sqlalchemy import create_engine, make_url, select, text
from sqlalchemy.orm import Session

from models import Document
from search import bits_distance, nearest

engine = create_engine(make_url(os.environ["DATABASE_URL"]).set(drivername="postgresql+psycopg"))


def ids(session: Session, distance, limit: int = 10) -> list[int]:
    return list(session.scalars(select(Document.id).order_by(distance).limit(limit)))


def recall(session: Session, candidates: int | None) -> float:
    """Between 0 and 1; without candidates, of the index alone."""
    found = right = 0
    for query in session.scalars(select(Document.embedding).order_by(Document.id).limit(40)).all():
        # Exact, because no index is of this distance.
        exact = ids(session, Document.embedding.cosine_distance(query))
        if candidates is None:
            answer = ids(session, bits_distance(query))
        else:
            answer = [document.id for document in nearest(session, query, candidates=candidates)]
        found += len(set(answer) & set(exact))
        right += len(exact)
    return found / right


if __name__ == "__main__":
    with Session(engine) as session:
        for candidates in None, 20, 40, 100, 200:
            print(candidates or "index alone", f"{recall(session, candidates):.2f}")
