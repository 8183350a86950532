"""Runs a file of SQL, as the image does when its data directory is empty: python run_sql.py initdb/10-vector.sql"""

import os
import sys
from pathlib import Path

import psycopg

with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
    connection.execute(Path(sys.argv[1]).read_text())
