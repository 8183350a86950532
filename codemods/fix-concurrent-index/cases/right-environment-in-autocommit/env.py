import os

from alembic import context
from sqlalchemy import create_engine, make_url

url = make_url(os.environ["DATABASE_URL"]).set(drivername="postgresql+psycopg")
engine = create_engine(url, isolation_level="AUTOCOMMIT")

with engine.connect() as connection:
    context.configure(connection=connection)
    context.run_migrations()
