"""Builds the index with little memory and with enough, and prints what PostgreSQL says to it."""
import os
import re

import psycopg

with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connection:
    said: list[str] = []
    connection.add_notice_handler(
        lambda notice: said.extend(filter(None, [notice.message_primary, notice.message_detail, notice.message_hint]))
    )
    # So that the leader alone builds, and the notice comes from one process.
    connection.execute("SET max_parallel_maintenance_workers = 0")
    for memory in "1MB", "256MB":
        said.clear()
        connection.execute(f"SET maintenance_work_mem = '{memory}'")
        # A coarser graph than the revision's, which is built sooner.
        connection.execute(
            "CREATE INDEX ix_trial ON documents USING hnsw (embedding vector_cosine_ops) WITH (m = 8, ef_construction = 16)"
        )
        connection.execute("DROP INDEX ix_trial")
        print(f"{memory}:", *(re.sub(r"\d+ tuples", "… tuples", text) for text in said or ["nothing said"]), sep="\n  ")
