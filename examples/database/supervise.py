"""Owns a throwaway PostgreSQL server: starts it, and ends it and removes its folder when standard input closes.

The kit holds the other end of standard input. It closes it when it is done, and the system closes it when the kit is
killed, so no way of dying leaves a server or its data behind, not even in the middle of initdb.

Its argument is the folder to use and to remove. The kit makes it when this process has been started, so that it is never alone.

First line of standard input: {"bin": folder of the server's programs, "template": where a fresh data directory is kept for
the next start, "port": the one to try first, "keep": a folder whose data stay after the end and are used again when it has some}.
Standard output: one line, {"port": …, "password": …} when the server accepts connections, or {"failed": its words}.
"""

import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time

WINDOWS = os.name == "nt"
ended = threading.Event()


class Failed(Exception):
    """What the server's programs said when they gave up."""


def main():
    room = sys.argv[1]
    line = sys.stdin.readline()
    if not line.endswith("\n"):
        remove(room)
        return
    config = {**json.loads(line), "room": room}
    threading.Thread(target=wait_for_the_end, daemon=True).start()
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: ended.set())
    server = None
    try:
        server, port, password = start_afresh(config)
        say(port=port, password=password)
        while not ended.wait(0.2):
            if server.poll() is not None:
                break
    except (Failed, OSError) as failure:
        say(failed=str(failure))
    finally:
        stop(config, server)
        remove(room)


def start_afresh(config):
    """A template of an earlier start may be damaged: one that gives no server is made anew, once."""
    had = os.path.isdir(config["template"])
    try:
        data, password = fresh_data(config)
        return *start(config, data), password
    except (Failed, OSError):
        if not had or ended.is_set():
            raise
    for path in (config["template"], os.path.join(config["room"], "data")):
        shutil.rmtree(path, ignore_errors=True)
    data, password = fresh_data(config)
    return *start(config, data), password


def wait_for_the_end():
    sys.stdin.read()
    ended.set()


def say(**message):
    print(json.dumps(message), flush=True)


def unprivileged():
    """PostgreSQL refuses to run as root; as root, its programs run as the user nobody."""
    if WINDOWS or os.getuid() != 0:
        return {}
    import pwd

    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def give_away(folder):
    """From the inside: what the new owner has already is not gone through again, and no link can be put in its place."""
    owner = unprivileged()
    if owner:
        for root, _, files in os.walk(folder, topdown=False):
            for path in [*(os.path.join(root, name) for name in files), root]:
                os.chown(path, owner["user"], owner["group"], follow_symlinks=False)


def fresh_data(config):
    """A copy of the template takes 0.15 s where initdb takes 0.7 s. Returns the data directory and its password."""
    if not os.path.isdir(config["template"]):
        make_template(config)
    source = config["template"] if os.path.isdir(config["template"]) else os.path.join(config["room"], "template")
    data = data_folder(config)
    if os.path.exists(os.path.join(data, "PG_VERSION")):
        with open(password_file(config), encoding="ascii") as file:
            return data, file.read()
    shutil.copytree(os.path.join(source, "data"), data)
    os.chmod(data, 0o700)
    give_away(data)
    if config.get("keep"):
        shutil.copyfile(os.path.join(source, "password"), password_file(config))
        os.chmod(password_file(config), 0o600)
    with open(os.path.join(source, "password"), encoding="ascii") as file:
        return data, file.read()


def data_folder(config):
    return os.path.join(config.get("keep") or config["room"], "data")


def password_file(config):
    return os.path.join(config["keep"], "password")


def make_template(config):
    """Made in the room and moved when complete. Where the cache can't be written to, it stays in the room."""
    making = os.path.join(config["room"], "template")
    os.mkdir(making)
    os.chmod(making, 0o711)
    home = os.path.join(making, "home")
    os.mkdir(home)
    secret = os.path.join(home, "password")
    with open(secret, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(16))
    give_away(home)
    initdb(config, os.path.join(home, "data"), secret)
    os.rename(os.path.join(home, "data"), os.path.join(making, "data"))
    shutil.copyfile(secret, os.path.join(making, "password"))
    os.chmod(os.path.join(making, "password"), 0o600)
    shutil.rmtree(home)
    try:
        shutil.move(making, config["template"] + ".%d" % os.getpid())
        os.rename(config["template"] + ".%d" % os.getpid(), config["template"])
    except OSError:
        shutil.rmtree(config["template"] + ".%d" % os.getpid(), ignore_errors=True)


def initdb(config, data, secret):
    command = [program(config, "initdb"), "-D", data, "-U", "postgres", "--pwfile", secret, "--auth", "scram-sha-256"]
    command += ["--encoding", "UTF8", "--locale", "C", "--no-sync", "--no-instructions", "--wal-segsize", "1"]
    # The password is random: 4,096 rounds of hashing at each connection would protect nothing.
    command += ["--set", "scram_iterations=1"]
    log_path = os.path.join(config["room"], "initdb.log")
    with open(log_path, "wb") as log:
        run = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, **unprivileged())
        while run.poll() is None:
            if ended.wait(0.01):
                run.kill()
                run.wait()
                raise Failed("interrupted")
    if run.returncode != 0:
        raise Failed(read(log_path))


def start(config, data):
    """Another program may take the free port between the look and the bind: then another port is tried."""
    log_path = os.path.join(config["room"], "postgres.log")
    wished = [config["port"]] if "port" in config else []
    for attempt in range(5):
        port = wished[attempt] if attempt < len(wished) else free_port()
        command = [program(config, "postgres"), "-D", data, "-p", str(port)]
        settings = ["listen_addresses=127.0.0.1", "unix_socket_directories="]
        # What is kept is as safe as on any server.
        settings += [] if config.get("keep") else ["fsync=off", "synchronous_commit=off"]
        for setting in settings:
            command += ["-c", setting]
        with open(log_path, "wb") as log:
            server = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, **unprivileged())
        if is_ready(server, data):
            return server, port
        if "could not bind" not in read(log_path):
            break
    raise Failed(read(log_path))


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def is_ready(server, data):
    """The last line of postmaster.pid says so (PostgreSQL 10 and later, src/include/utils/pidfile.h)."""
    while server.poll() is None:
        if ended.is_set():
            stop_server(server)
            return False
        lines = read(os.path.join(data, "postmaster.pid")).splitlines()
        if len(lines) >= 8 and lines[7].strip() == "ready":
            return True
        time.sleep(0.01)
    return False


def stop(config, server):
    if server is None or server.poll() is not None:
        return
    if config.get("keep"):
        close_server(config, server)
    stop_server(server, program(config, "pg_ctl"))


def close_server(config, server):
    """The fast way, with a checkpoint: the next start finds whole data."""
    if WINDOWS:
        subprocess.run([program(config, "pg_ctl"), "kill", "INT", str(server.pid)], check=False)
    else:
        server.send_signal(signal.SIGINT)
    try:
        server.wait(30)
    except subprocess.TimeoutExpired:
        pass


def stop_server(server, pg_ctl="pg_ctl"):
    """The immediate way: nobody needs the data any more."""
    if server.poll() is not None:
        return
    if WINDOWS:
        subprocess.run([pg_ctl, "kill", "QUIT", str(server.pid)], check=False)
    else:
        server.send_signal(signal.SIGQUIT)
    try:
        server.wait(5)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def remove(room):
    """A backend may write its last words while we delete."""
    for _ in range(20):
        shutil.rmtree(room, ignore_errors=True)
        if not os.path.exists(room):
            return
        time.sleep(0.1)


def program(config, name):
    return os.path.join(config["bin"], name + (".exe" if WINDOWS else ""))


def read(path):
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:
        return ""


main()
