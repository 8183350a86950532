"""The application in each of its versions: stores a document, searches, and counts what no search of its own can find."""
import os
import sys

from sqlalchemy import create_engine, func, make_url, select
from sqlalchemy.orm import Session

import models
import models_before
import models_between
import models_switched
from embeddings import embed_1536, embed_768

VERSIONS = {
    "before": (models_before.Document, {"embedding": embed_1536}),
    "between": (models_between.Document, {"embedding": embed_1536, "embedding_768": embed_768}),
    "switched": (models_switched.Document, {"embedding": embed_768, "embedding_1536": embed_1536}),
    "after": (models.Document, {"embedding": embed_768}),
}

engine = create_engine(make_url(os.environ["DATABASE_URL"]).set(drivername="postgresql+psycopg"))

for version in sys.argv[1:]:
    Document, columns = VERSIONS[version]
    with Session(engine) as session:
        content = f"stored by the application {version}"
        session.add(Document(content=content, **{name: embed(content) for name, embed in columns.items()}))
        session.commit()
        distance = Document.embedding.cosine_distance(columns["embedding"]("cat"))
        found = session.scalars(select(Document.content).order_by(distance).limit(1)).one()
        lost = session.scalar(select(func.count()).where(Document.embedding.is_(None)))
        print(f"{version}: nearest to cat is {found}; {lost} documents are not found")
