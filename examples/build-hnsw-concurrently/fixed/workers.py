"""Builds the index with a leader alone and with two workers, and prints who put rows into it, as pgvector itself says."""
import os
import re

import psycopg

with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connection:
    said: list[str] = []
    connection.add_notice_handler(lambda notice: said.append(notice.message_primary or ""))
    connection.execute("SET maintenance_work_mem = '256MB'")
    # PostgreSQL gives no workers to a table as small as this one, by default.
    connection.execute("SET min_parallel_table_scan_size = 0")
    for workers in 0, 2:
        said.clear()
        connection.execute(f"SET max_parallel_maintenance_workers = {workers}")
        connection.execute("SET client_min_messages = debug1")
        # A coarser graph than the revision's, which is built sooner.
        connection.execute(
            "CREATE INDEX ix_trial ON documents USING hnsw (embedding vector_cosine_ops) WITH (m = 8, ef_construction = 16)"
        )
        connection.execute("RESET client_min_messages")
        connection.execute("DROP INDEX ix_trial")
        shares = re.findall(r"^(leader|worker) processed (\d+) tuples$", "\n".join(said), re.MULTILINE)
        builders = ", ".join(sorted(who for who, _ in shares))
        rows = sum(int(count) for _, count in shares)
        print(f"{workers}:", f"{builders}: {rows} rows" if shares else "no worker")
