"""The search as a text, whose parameter has no type, without and with pgvector's types on the connection."""

import asyncio
import os

from pgvector.asyncpg import register_vector
from pgvector.sqlalchemy import Vector
from sqlalchemy import bindparam, event, text
from sqlalchemy.exc import DBAPIError

from vector_store import nearest, open_sessions

SEARCH = text("SELECT content, embedding FROM memory_vectors ORDER BY embedding <=> :embedding LIMIT 1")
# region typed
TYPED = SEARCH.bindparams(bindparam("embedding", type_=Vector)).columns(embedding=Vector)
# endregion
question = [0.5] * 384


async def show(label, answer):
    try:
        _, value = (await answer).first()
        print(f"{label}: an answer, with {type(value).__name__}")
    except DBAPIError as error:
        print(f"{label}: {type(error).__name__}: {str(error).splitlines()[0]}")


async def ask(sessions, which):
    async with sessions() as session:
        await show(f"{which}, a text and a list", session.execute(SEARCH, {"embedding": question}))
        await session.rollback()
        await show(f"{which}, a text with types and a list", session.execute(TYPED, {"embedding": question}))
        await session.rollback()
        await show(f"{which}, the model", nearest(session, question))
    await sessions.kw["bind"].dispose()


async def main():
    await ask(open_sessions(os.environ["DATABASE_URL"]), "As it is")

    sessions = open_sessions(os.environ["DATABASE_URL"])

    # region register
    @event.listens_for(sessions.kw["bind"].sync_engine, "connect")
    def register(dbapi_connection, connection_record):
        dbapi_connection.run_async(register_vector)

    # endregion

    await ask(sessions, "Registered")


asyncio.run(main())
