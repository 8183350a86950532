import os

from sqlalchemy import create_engine, make_url, select
from sqlalchemy.orm import Session

from models import Document

engine = create_engine(make_url(os.environ["DATABASE_URL"]).set(drivername="postgresql+psycopg"))
question = [0.95, 0.05] + [0] * 1534

with Session(engine) as session:
    nearest = select(Document.content).order_by(Document.embedding.l2_distance(question)).limit(3)
    for content in session.scalars(nearest):
        print(content)
