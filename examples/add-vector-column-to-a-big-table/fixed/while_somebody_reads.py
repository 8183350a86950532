"""Upgrades while another transaction reads the table and does not end."""
import os
import subprocess
import sys
import time

import psycopg

with psycopg.connect(os.environ["DATABASE_URL"]) as reader:
    reader.execute("SELECT count(*) FROM memory_vectors")
    started = time.monotonic()
    upgrade = subprocess.run([sys.executable, "-m", "alembic", "upgrade", "d20c6e81ab54"], capture_output=True, text=True)
    waited = time.monotonic() - started
    print("exit", upgrade.returncode)
    print(next(line for line in upgrade.stderr.splitlines() if "lock timeout" in line))
    print("soon" if waited < 10 else f"late: {waited}")
