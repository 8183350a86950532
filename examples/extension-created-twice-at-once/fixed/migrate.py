"""What two containers do that start at the same time."""

import os
import threading
import time

import psycopg

url = os.environ["DATABASE_URL"]
failures = []


def migrate(seconds: float) -> None:
    try:
        with psycopg.connect(url) as connection:
            connection.execute("SELECT pg_advisory_xact_lock(hashtext('create extension vector'))")
            connection.execute("CREATE EXTENSION IF NOT EXISTS vector")
            # The rest of the migration, until the commit.
            time.sleep(seconds)
    except psycopg.Error as error:
        failures.append(error)


first = threading.Thread(target=migrate, args=[1])
first.start()
time.sleep(0.3)
migrate(0)
first.join()
for failure in failures:
    raise failure
print("both are done")
