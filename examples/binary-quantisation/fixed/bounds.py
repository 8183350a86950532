"""What measure.py prints differs a little from one build of the index to the next; this does not."""
from sqlalchemy import text
from sqlalchemy.orm import Session

from measure import engine, ids, recall
from models import Document
from search import bits_distance

with Session(engine) as session:
    session.execute(text("SET LOCAL enable_seqscan = off"))
    embedding = session.get_one(Document, 1).embedding
    print("candidates for LIMIT 100 by default:", len(ids(session, bits_distance(embedding), 100)))
    print("recall of the index alone below 0.6:", recall(session, None) < 0.6)
    print("recall with 100 candidates, ranked again, above 0.95:", recall(session, 100) > 0.95)
