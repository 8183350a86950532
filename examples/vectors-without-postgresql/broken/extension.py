import sqlite3

sqlite3.connect(":memory:").execute("CREATE EXTENSION IF NOT EXISTS vector")
