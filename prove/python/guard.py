"""Keeps a run of somebody's migrations away from every database and machine but the kit's own throwaway server.

Three walls: inside psycopg2, psycopg 3, asyncpg and pg8000 each connection is turned to the kit's server; an audit hook of Python,
which can't be taken off (https://docs.python.org/3/library/sys.html#sys.addaudithook), refuses other sockets, SQLite and other programs;
on Linux 6.7 and later Landlock has the kernel refuse other TCP ports, and writes outside of the room
(https://docs.kernel.org/userspace-api/landlock.html). What was wanted goes to the log, one JSON object a line, without passwords.
"""

import ctypes
import importlib.abc
import importlib.machinery
import json
import os
import sys

ROUTE = {
    "host", "hostaddr", "port", "user", "password", "dbname", "database", "service", "passfile", "channel_binding",
    "target_session_attrs", "requiressl", "krbsrvname", "gssencmode", "require_auth", "unix_sock", "ssl_context", "sock",
}  # fmt: skip


class Refused(PermissionError):
    """What the guard does not let through. An OSError, so that code that can do without goes on."""


class Guard:
    """`target`: host, port, user, password, database of the kit's server. `log`: path. `room`: the folder that may be written to."""

    def __init__(self, target, log, room):
        self.target, self.room, self.log_file = target, room, open(log, "a", encoding="utf-8")
        # "look" while the kit itself looks at the catalog.
        self.connects_as = "connect"

    def note(self, **what):
        self.log_file.write(json.dumps(what) + "\n")
        self.log_file.flush()

    def refuse(self, what):
        self.note(kind="refused", what=what)
        raise Refused(f"kit prove refuses {what}: only its own throwaway database may be reached")

    def close(self):
        """Raises all walls. Returns whether the kernel's is among them."""
        sys.meta_path.insert(0, DriverFinder(self))
        sys.addaudithook(self.audit)
        kernel = landlock(self.target["port"], self.room)
        self.note(kind="guard", kernel=kernel)
        return kernel

    def audit(self, event, args):
        if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
            address = args[1]
            if address is not None and tuple(address[:2]) != (self.target["host"], self.target["port"]):
                self.refuse(f"a connection to {address!r}")
        elif event == "socket.getaddrinfo" and args[0] not in (None, "", b"", "localhost", "127.0.0.1", b"127.0.0.1", "::1"):
            self.refuse(f"to look up {args[0]!r}")
        elif event == "sqlite3.connect":
            self.refuse(f"the SQLite database {str(args[0])!r}")
        elif event in ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "pty.spawn"):
            self.refuse("to start another program")

    def turn(self, driver, wanted):
        """Notes what was wanted. Returns what goes on to the driver, without any route."""
        names = ("host", "port", "user")
        intended = {name: str(wanted[name]) for name in names if wanted.get(name) is not None}
        database = wanted.get("dbname") or wanted.get("database")
        self.note(kind=self.connects_as, driver=driver, intended={**intended, **({"database": str(database)} if database else {})})
        return {k: v for k, v in wanted.items() if k not in ROUTE and not k.startswith("ssl") and k != "direct_tls"}

    def libpq(self):
        t = self.target
        return {"host": t["host"], "port": t["port"], "user": t["user"], "password": t["password"], "dbname": t["database"], "sslmode": "disable"}


def patch_psycopg2(module, guard):
    original = module.connect

    def connect(dsn=None, connection_factory=None, cursor_factory=None, **named):
        from psycopg2.extensions import parse_dsn

        wanted = {**(parse_dsn(dsn) if dsn else {}), **{k: v for k, v in named.items() if v is not None}}
        rest = guard.turn("psycopg2", wanted)
        return original(connection_factory=connection_factory, cursor_factory=cursor_factory, **{**rest, **guard.libpq()})

    module.connect = connect


def patch_psycopg(module, guard):
    from psycopg.conninfo import conninfo_to_dict

    own = ("autocommit", "prepare_threshold", "context", "row_factory", "cursor_factory")
    for cls in (module.Connection, module.AsyncConnection):

        def connect(c, conninfo="", *, __original=cls.__dict__["connect"].__func__, **named):
            kept = {k: named[k] for k in own if k in named}
            wanted = conninfo_to_dict(conninfo, **{k: v for k, v in named.items() if k not in own and v is not None})
            rest = guard.turn("psycopg", wanted)
            return __original(c, "", **kept, **{**rest, **guard.libpq()})

        cls.connect = classmethod(connect)
    module.connect = module.Connection.connect


def patch_asyncpg(module, guard):
    from urllib.parse import urlsplit

    def turned(dsn, named):
        parts = urlsplit(dsn or "")
        said = {"host": parts.hostname, "port": parts.port, "user": parts.username, "database": parts.path[1:] or None}
        wanted = {**{k: v for k, v in said.items() if v}, **{k: v for k, v in named.items() if v is not None}}
        t = guard.target
        return {**guard.turn("asyncpg", wanted), **{k: t[k] for k in ("host", "port", "user", "password", "database")}, "ssl": False}

    def wrap(original):
        return lambda dsn=None, **named: original(**turned(dsn, named))

    module.connect, module.create_pool = wrap(module.connect), wrap(module.create_pool)


def patch_pg8000(module, guard):
    """Of `pg8000.dbapi`, `pg8000.native` and the package itself: a Connection of `pg8000.core` is what each of them makes."""
    original = module.CoreConnection.__init__

    def init(self, user=None, host="localhost", database=None, port=5432, password=None, *rest, **named):
        kept = guard.turn("pg8000", {"user": user, "host": host, "database": database, "port": port, **named})
        t = guard.target
        original(self, **{**kept, **{k: t[k] for k in ("user", "host", "database", "port", "password")}})

    module.CoreConnection.__init__ = init


PATCHES = {"psycopg2": patch_psycopg2, "psycopg": patch_psycopg, "asyncpg": patch_asyncpg, "pg8000.core": patch_pg8000}


class DriverFinder(importlib.abc.MetaPathFinder):
    def __init__(self, guard):
        self.guard = guard

    def find_spec(self, name, path, target=None):
        if name not in PATCHES:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path)
        if spec is not None and spec.loader is not None:
            spec.loader = DriverLoader(spec.loader, PATCHES[name], self.guard)
        return spec


class DriverLoader(importlib.abc.Loader):
    def __init__(self, loader, patch, guard):
        self.loader, self.patch, self.guard = loader, patch, guard

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        self.loader.exec_module(module)
        self.patch(module, self.guard)

    def __getattr__(self, name):
        return getattr(self.loader, name)


def landlock(port, room):
    """Whether the kernel took the rules: TCP to `port` alone, writes below `room` and to devices alone."""
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    create, add, restrict = 444, 445, 446
    if libc.syscall(create, None, 0, 1) < 4:
        return False
    # WRITE_FILE, REMOVE_* to MAKE_SYM, REFER, TRUNCATE of linux/landlock.h.
    writes = (1 << 1) | sum(1 << bit for bit in range(4, 15))
    connect_tcp = 1 << 1

    class Ruleset(ctypes.Structure):
        _fields_ = [("fs", ctypes.c_uint64), ("net", ctypes.c_uint64)]

    class Beneath(ctypes.Structure):
        _pack_ = 1
        _layout_ = "ms"
        _fields_ = [("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32)]

    rules = Ruleset(writes, connect_tcp)
    fd = libc.syscall(create, ctypes.byref(rules), ctypes.sizeof(rules), 0)
    if fd < 0:
        return False
    try:
        for folder, allowed in ((room, writes), ("/dev", (1 << 1) | (1 << 14))):
            parent = os.open(folder, os.O_PATH | os.O_CLOEXEC)
            said = libc.syscall(add, fd, 1, ctypes.byref(Beneath(allowed, parent)), 0)
            os.close(parent)
            if said != 0:
                return False
        if libc.syscall(add, fd, 2, ctypes.byref(Ruleset(connect_tcp, port)), 0) != 0:
            return False
        no_new_privileges = 38
        return libc.prctl(no_new_privileges, 1, 0, 0, 0) == 0 and libc.syscall(restrict, fd, 0) == 0
    finally:
        os.close(fd)
