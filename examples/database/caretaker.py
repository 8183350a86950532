"""Drops what a run of the kit has made on somebody's own server, when the kit is killed before it could.

The kit holds the other end of standard input, and says there what it is about to make and what it has dropped. The system
closes it when the kit dies, whatever it dies of; what is left then is dropped here.

Its argument is the folder to remove, if any: the kit makes it when this process has been started, so that it is never alone.

First line of standard input: {"url": of a role that may drop them, "session": application_name of the kit's own connection}.
Each line after it: {"makes": name of a database, and of a role} or {"dropped": the same name}.
"""

import json
import os
import shutil
import signal
import sys
import threading
import time

import psycopg
from psycopg import sql

# A database is made within this many seconds, or the server is in no state to drop one either.
PATIENCE = 60


def main():
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    try:
        care()
    finally:
        for room in sys.argv[1:]:
            remove(room)


def care():
    config = json.loads(sys.stdin.readline())
    left = names_left(sys.stdin)
    # A server that hangs would keep this process for ever.
    watchdog = threading.Timer(2 * PATIENCE, os._exit, [1])
    watchdog.daemon = True
    watchdog.start()
    if left:
        drop(config, left)


def remove(room):
    """A step that outlives the kit for a moment may write one more file while we delete."""
    for _ in range(20):
        shutil.rmtree(room, ignore_errors=True)
        if not os.path.exists(room):
            return
        time.sleep(0.1)


def names_left(lines):
    left = {}
    for line in lines:
        if not line.endswith("\n"):
            break
        word = json.loads(line)
        if "makes" in word:
            left[word["makes"]] = True
        else:
            left.pop(word["dropped"], None)
    return list(left)


def drop(config, names):
    """A CREATE DATABASE goes on after its client is dead: what there is to drop is known when that session has ended."""
    with psycopg.connect(config["url"], autocommit=True, connect_timeout=10) as admin:
        end = time.monotonic() + PATIENCE
        ended = False
        while not ended and time.monotonic() < end:
            query = "SELECT NOT EXISTS (SELECT FROM pg_stat_activity WHERE application_name = %s)"
            (ended,) = admin.execute(query, [config["session"]]).fetchone()
            for name in names:
                drop_one(admin, name)
            time.sleep(0.05)


def drop_one(admin, name):
    # Tests name their databases after the one that they are given, which has random digits in front. A step that has outlived the
    # kit may make one more, until the session from which it does has gone with the database that it is in.
    query = "SELECT datname FROM pg_database WHERE starts_with(datname, %s)"
    while found := admin.execute(query, [name[: len("pgvector_kit_") + 8]]).fetchall():
        for (one,) in found:
            admin.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(one)))
    if admin.execute("SELECT FROM pg_roles WHERE rolname = %s", [name]).fetchone() is not None:
        admin.execute(sql.SQL("DROP ROLE IF EXISTS {}").format(sql.Identifier(name)))


main()
