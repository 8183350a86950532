import os

import pytest
from sqlalchemy import create_engine, make_url, text

url = make_url(os.environ["DATABASE_URL"]).set(drivername="postgresql+psycopg")


@pytest.fixture
def alembic_engine():
    """Where the migrations should be tested: here a schema of its own stands for a database of its own."""
    with create_engine(url).begin() as connection:
        connection.execute(text("CREATE SCHEMA IF NOT EXISTS test"))
    return create_engine(url, connect_args={"options": "-c search_path=test"})
