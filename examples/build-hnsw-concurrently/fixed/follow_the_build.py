"""Upgrades, follows the build, and stores a row meanwhile. With `cancel`, another transaction has it wait, and it is cancelled there."""
import os
import pathlib
import subprocess
import sys
import time

import psycopg

URL = os.environ["DATABASE_URL"]
PROGRESS = pathlib.Path("progress.sql").read_text()
LOCKS = "SELECT DISTINCT mode FROM pg_locks WHERE pid = %s AND relation = 'documents'::regclass"
STORE = "INSERT INTO documents (content, embedding) SELECT 'stored meanwhile', embedding FROM documents LIMIT 1"
cancels = sys.argv[1:] == ["cancel"]
awaited = "waiting for writers before build" if cancels else "building index: loading tuples"

with psycopg.connect(URL) as writer, psycopg.connect(URL, autocommit=True) as watcher:
    watcher.execute("SET lock_timeout = '50ms'")
    if cancels:
        writer.execute("UPDATE documents SET content = 'being edited' WHERE id = 1")
    upgrade = subprocess.Popen([sys.executable, "-m", "alembic", "upgrade", "head"], stderr=subprocess.PIPE, text=True)
    seen = False
    while upgrade.poll() is None:
        for pid, table, phase, _ in watcher.execute(PROGRESS).fetchall():
            if seen or phase != awaited:
                continue
            seen = True
            print(f"{table}: {phase}")
            if cancels:
                watcher.execute("SELECT pg_cancel_backend(%s)", [pid])
            else:
                print("lock:", *(mode for (mode,) in watcher.execute(LOCKS, [pid])))
                watcher.execute(STORE)
                print("a document was stored meanwhile")
        time.sleep(0.002)
    print("exit", upgrade.returncode)
    print(*(line for line in upgrade.stderr.read().splitlines() if line.startswith("psycopg.errors.")), sep="\n")
