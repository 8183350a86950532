import os

from sqlalchemy import create_engine, make_url, select
from sqlalchemy.orm import Session

from models import MemoryVector


def padded(*values):
    return [*values, *[0] * (1536 - len(values))]


engine = create_engine(make_url(os.environ["DATABASE_URL"]).set(drivername="postgresql+psycopg"))
with Session(engine) as session:
    session.add(MemoryVector(content="a cat on a sofa", embedding=padded(1, 0, 0)))
    session.add(MemoryVector(content="an invoice from May", embedding=padded(0, 0, 1)))
    session.commit()
    nearest = session.scalars(
        select(MemoryVector).order_by(MemoryVector.embedding.op("<->")(padded(0.9, 0.1, 0)))
    ).first()
    print(f"nearest: {nearest.content}, {nearest.embedding[:3]}")
