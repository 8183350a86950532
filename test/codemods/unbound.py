"""For each path on standard input: the names that are bound nowhere where a function of the file uses them, as JSON."""

import builtins
import json
import symtable
import sys
from pathlib import Path

ALWAYS = {*dir(builtins), "__file__", "__path__", "__cached__", "__builtins__", "__annotations__", "__class__"}


def tables(table):
    yield table
    for child in table.get_children():
        yield from tables(child)


def is_bound(symbol):
    return symbol.is_assigned() or symbol.is_imported() or symbol.is_namespace()


def unbound(text, path):
    module = symtable.symtable(text, path, "exec")
    bound = {one.get_name() for one in module.get_symbols() if is_bound(one)}
    inner = [table for table in tables(module) if table is not module]
    for table in inner:
        bound |= {one.get_name() for one in table.get_symbols() if one.is_declared_global() and is_bound(one)}
    used = {one.get_name() for one in module.get_symbols() if one.is_referenced()}
    for table in inner:
        used |= {one.get_name() for one in table.get_symbols() if one.is_global() and one.is_referenced()}
    functions = {one.get_name() for one in module.get_children()}
    is_revision = "revision" in bound and bool({"upgrade", "downgrade"} & functions)
    return sorted(used - bound - ALWAYS) if is_revision else None


found = {}
for path in sys.stdin.read().split("\n"):
    try:
        found[path] = unbound(Path(path).read_text(encoding="utf8"), path)
    except (SyntaxError, UnicodeDecodeError, ValueError):
        found[path] = None
print(json.dumps(found))
