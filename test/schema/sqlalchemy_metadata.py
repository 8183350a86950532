"""Prints what SQLAlchemy sees in the model files of a package: one line of JSON a file."""
import importlib
import json
import sys

from sqlalchemy import MetaData
from sqlalchemy.dialects import postgresql

found = []
original = MetaData.__init__


def remember(self, *args, **kwargs):
    original(self, *args, **kwargs)
    found.append(self)


MetaData.__init__ = remember
folder, package, *names = sys.argv[1:]
sys.path.insert(0, folder)
dialect = postgresql.dialect()
for name in names:
    known = []
    del found[:]
    sys.modules.pop(f"{package}.shared_parts", None)
    try:
        if name == "sqlmodel_spellings":
            import sqlmodel

            known = [sqlmodel.SQLModel.metadata]
        importlib.import_module(f"{package}.{name}")
    except ImportError as error:
        print(json.dumps({"name": name, "error": str(error)}))
        continue
    tables = {}
    for metadata in [*known, *found]:
        for table in metadata.tables.values():
            tables[table.fullname] = sorted(
                f"{column.name} {column.type.compile(dialect).lower()}"
                for column in table.columns
            )
    print(json.dumps({"name": name, "tables": tables}))
