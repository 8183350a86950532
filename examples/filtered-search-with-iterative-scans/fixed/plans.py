"""Asks whether PostgreSQL sorts what nearest_relaxed has found: as it is, and without its "+ 0"."""
import os

from sqlalchemy import create_engine, event, make_url
from sqlalchemy.orm import Session

from models import Document
from search import nearest_relaxed

engine = create_engine(make_url(os.environ["DATABASE_URL"]).set(drivername="postgresql+psycopg"))


def sorts(session: Session, statement: str, parameters: dict) -> bool:
    plan = session.connection().exec_driver_sql(f"EXPLAIN (COSTS OFF) {statement}", parameters)
    return plan.scalars().first() == "Sort"


with Session(engine) as session:
    embedding = session.get_one(Document, 7).embedding
    sent: list[tuple[str, dict]] = []
    event.listen(engine, "before_cursor_execute", lambda *what: sent.append((what[2], what[3])))
    nearest_relaxed(session, embedding, "invoice")
    statement, parameters = sent[-1]
    bare = statement.removesuffix(" + %(distance_1)s::INTEGER")
    assert bare != statement

    version = session.connection().dialect.server_version_info
    assert sorts(session, statement, parameters)
    print("ORDER BY distance + 0: sorted")
    assert sorts(session, bare, parameters) == (version < (17,))
    print("ORDER BY distance: sorted before PostgreSQL 17, taken for sorted from 17 on")
