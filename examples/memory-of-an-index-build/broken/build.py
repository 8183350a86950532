import os
import re

import psycopg

notices = []
with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
    # How many there are is another number in each run.
    connection.add_notice_handler(lambda notice: notices.append(re.sub(r"\d+", "N", notice.message_primary)))
    connection.execute("SET maintenance_work_mem = '1MB'")
    connection.execute("SET max_parallel_maintenance_workers = 0")
    connection.execute("CREATE INDEX ON documents USING hnsw (embedding vector_l2_ops)")
print("\n".join(notices) or "no notice")
