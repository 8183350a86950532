"""The PostgreSQL of this tab, as a server that a driver connects to.

A driver written in Python (pg8000) asks `socket.create_connection` for a socket and speaks PostgreSQL's protocol over it. Here
that socket is a buffer: what was written goes to PGlite when it is flushed, and the answer, which comes at once, is read from
it. There is one session, which all connections share one after the other.
"""

import socket

import tab
from pyodide.ffi import to_js

TERMINATE = b"X"


def query(sql: str) -> bytes:
    """A simple query: https://www.postgresql.org/docs/current/protocol-message-formats.html"""
    body = sql.encode() + b"\0"
    return b"Q" + (len(body) + 4).to_bytes(4, "big") + body


def exchange(message: bytes) -> bytes:
    return tab.exchange(to_js(message)).to_bytes()


open_sockets: list["TabSocket"] = []


class TabSocket:
    def __init__(self) -> None:
        self.written = bytearray()
        self.answered = bytearray()
        self.is_open = True
        open_sockets.append(self)

    def makefile(self, mode: str) -> "TabSocket":
        return self

    def setsockopt(self, *options) -> None:
        pass

    def write(self, data) -> None:
        self.written += data

    def flush(self) -> None:
        if not self.is_open:
            raise ConnectionResetError("the process that had this connection has ended")
        message = bytes(self.written)
        self.written.clear()
        if message.startswith(TERMINATE):
            end_session()
        else:
            self.answered += exchange(message)

    def read(self, size: int) -> bytes:
        data = bytes(self.answered[:size])
        del self.answered[:size]
        return data

    def close(self) -> None:
        self.is_open = False


def end_session() -> None:
    """The one session goes on: what a server undoes when a connection ends is undone here."""
    exchange(query("ROLLBACK"))
    exchange(query("DISCARD ALL"))


def end_process() -> None:
    """As when a process ends that left connections open."""
    for one in open_sockets:
        one.close()
    open_sockets.clear()
    end_session()


def create_connection(address, *options, **more) -> TabSocket:
    return TabSocket()


socket.create_connection = create_connection
