"""Reads a JSON list of modules, and writes for each what Python's own compiler says: does it take it, and which names does it find unbound."""

import ast
import builtins
import json
import symtable
import sys

KNOWN = {*dir(builtins), "__file__", "__name__", "__doc__", "__path__", "__module__", "__qualname__", "__class__"}


def unbound(text):
    module = symtable.symtable(text, "module.py", "exec")
    bound = {one.get_name() for one in module.get_symbols() if one.is_assigned() or one.is_imported()}
    used = set()

    def walk(table):
        for one in table.get_symbols():
            is_top = table is module and not (one.is_assigned() or one.is_imported())
            if one.is_referenced() and (is_top or one.is_global()):
                used.add(one.get_name())
            if one.is_global() and one.is_assigned():
                bound.add(one.get_name())
        for child in table.get_children():
            walk(child)

    walk(module)
    return sorted(used - bound - KNOWN)


def judge(text):
    try:
        ast.parse(text)
        compile(text, "module.py", "exec")
    except (SyntaxError, ValueError) as error:
        return {"refused": str(error), "unbound": []}
    return {"refused": None, "unbound": unbound(text)}


json.dump([judge(text) for text in json.load(sys.stdin)], sys.stdout)
