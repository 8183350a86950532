"""Four documents, and the three that are nearest to a question."""
import os

from sqlalchemy import create_engine, delete, make_url, pool, select
from sqlalchemy.orm import Session

from models import Document

url = make_url(os.environ["DATABASE_URL"]).set(drivername="postgresql+pg8000")
engine = create_engine(url, poolclass=pool.NullPool, connect_args={"ssl_context": False})


def embedding(*numbers):
    """These numbers, and zeros up to the dimension of the column."""
    return [*numbers, *[0] * (Document.embedding.type.dim - len(numbers))]


with Session(engine) as session:
    session.execute(delete(Document))
    session.add_all(
        [
            Document(content="a cat on a sofa", embedding=embedding(1, 0, 0)),
            Document(content="a kitten in a basket", embedding=embedding(0.8, 0.2, 0)),
            Document(content="a dog at the door", embedding=embedding(0.4, 0.6, 0)),
            Document(content="an invoice from May", embedding=embedding(0, 0, 1)),
        ]
    )
    session.commit()

    distance = Document.embedding.l2_distance(embedding(0.95, 0.05, 0))
    neighbours = select(Document.content, distance).order_by(distance).limit(3)
    print(neighbours)
    print()
    for content, value in session.execute(neighbours):
        print(f"{content:<20} | {value:.3f}")
