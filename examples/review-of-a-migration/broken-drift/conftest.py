"""Each test of the migrations gets an empty database of its own, which is dropped behind it."""

import os
import uuid

import pytest
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.pool import NullPool

from models import Base

# Of a server on which this login may create databases and extensions. The database that it names is left as it is.
server = make_url(os.environ["DATABASE_URL"]).set(drivername="postgresql+psycopg")


@pytest.fixture
def metadata():
    return Base.metadata


@pytest.fixture
def alembic_engine():
    """What pytest-alembic migrates, if env.py takes the connection that it is given."""
    name = f"{server.database[:30]}_{uuid.uuid4().hex}"
    with create_engine(server, isolation_level="AUTOCOMMIT", poolclass=NullPool).connect() as admin:
        admin.execute(text(f'CREATE DATABASE "{name}" TEMPLATE template0'))
        try:
            yield create_engine(server.set(database=name), poolclass=NullPool)
        finally:
            admin.execute(text(f'DROP DATABASE "{name}" WITH (FORCE)'))
