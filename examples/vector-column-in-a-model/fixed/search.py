"""Stores and searches with a model: python search.py models:Document"""

import importlib
import os
import sys

from sqlalchemy import create_engine, make_url, select
from sqlalchemy.orm import Session

module, name = sys.argv[1].split(":")
Model = getattr(importlib.import_module(module), name)
texts = {"a cat on a sofa": (1, 0, 0), "a dog at the door": (0.4, 0.6, 0), "an invoice from May": (0, 0, 1)}


def padded(values):
    return [*values, *[0] * (1536 - len(values))]


engine = create_engine(make_url(os.environ["DATABASE_URL"]).set(drivername="postgresql+psycopg"))
Model.metadata.create_all(engine)
with Session(engine) as session:
    session.add_all(Model(content=content, embedding=padded(values)) for content, values in texts.items())
    session.add(Model(content="not embedded yet", embedding=None))
    session.commit()
    for distance in ("l2_distance", "cosine_distance", "max_inner_product"):
        order = getattr(Model.embedding, distance)(padded((0.9, 0.1, 0)))
        nearest = session.scalars(select(Model).where(Model.embedding.is_not(None)).order_by(order)).first()
        print(f"{distance}: {nearest.content}")
    print(f"{type(nearest.embedding).__name__}, {nearest.embedding[:3]}")
print(f"pgvector is {'loaded' if 'pgvector' in sys.modules else 'not loaded'}")
