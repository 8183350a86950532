"""What autogenerate finds, with the model as it is and with another dimension: python drift.py models:Document"""

import importlib
import os
import sys

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import NullPool, create_engine, make_url

module, name = sys.argv[1].split(":")
Model = getattr(importlib.import_module(module), name)
column = Model.__table__.c.embedding
options = {"include_name": lambda name, type_, parents: type_ != "table" or name in Model.metadata.tables}

engine = create_engine(make_url(os.environ["DATABASE_URL"]).set(drivername="postgresql+psycopg"), poolclass=NullPool)
with engine.connect() as connection:
    context = MigrationContext.configure(connection, opts=options)
    print(f"as it is: {compare_metadata(context, Model.metadata)}")
    column.type = type(column.type)(768)
    [[change]] = compare_metadata(context, Model.metadata)
    print(f"with 768 dimensions: {change[0]}, {change[-2].compile(engine.dialect)} to {change[-1].compile(engine.dialect)}")
