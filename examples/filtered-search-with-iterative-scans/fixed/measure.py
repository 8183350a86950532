"""Asks for the ten invoices that are nearest to a letter, in each way, and compares with what the whole table answers."""
import os

from sqlalchemy import create_engine, make_url, select, text
from sqlalchemy.orm import Session

from models import Document
from search import nearest, nearest_relaxed

engine = create_engine(make_url(os.environ["DATABASE_URL"]).set(drivername="postgresql+psycopg"))


def plain(session: Session, embedding: list[float], category: str) -> list[Document]:
    distance = Document.embedding.cosine_distance(embedding)
    return list(session.scalars(select(Document).where(Document.category == category).order_by(distance).limit(10)))


def ids(search, *settings: str) -> list[int]:
    with Session(engine) as session:
        embedding = session.get_one(Document, 7).embedding
        for setting in settings:
            session.execute(text(f"SET LOCAL {setting}"))
        return [document.id for document in search(session, embedding, "invoice")]


exact = ids(plain, "enable_indexscan = off")


def show(name: str, found: list[int]) -> None:
    same = len(set(found) & set(exact))
    order = "in order" if [id for id in exact if id in found] == [id for id in found if id in exact] else "out of order"
    nearest = "at least nine" if same >= 9 else "less than nine"
    print(f"{name}: {len(found)} rows" + (f", {nearest} of the ten nearest, {order}" if found else ""))


index_only = "enable_seqscan = off"
show("off", ids(plain, index_only))
show("strict_order", ids(nearest, index_only))
show("relaxed_order, sorted", ids(nearest_relaxed, index_only))
show("strict_order, hnsw.max_scan_tuples = 1000", ids(nearest, index_only, "hnsw.max_scan_tuples = 1000"))
