"""Stand-ins for modules that revisions import and that are not to be had: named in the report, as a proof leans on them."""

import importlib.abc
import importlib.machinery
import os
import sys
import types

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

REAL = set(sys.stdlib_module_names) | {"sqlalchemy", "alembic", "pgvector", "psycopg", "psycopg_c", "psycopg_binary", "numpy", "mako"}
OPERATORS = "add radd sub rsub mul rmul truediv floordiv mod pow lt gt le ge and rand or ror rshift lshift invert neg".split()


def type_for(name):
    """The PostgreSQL type that a missing type of this name most likely is."""
    low = name.lower()
    if low in ("guid", "uuid", "uuidtype"):
        return postgresql.UUID()
    if "tsvector" in low:
        return postgresql.TSVECTOR()
    if "json" in low:
        return postgresql.JSONB()
    if "timestamp" in low or "datetime" in low:
        return sa.DateTime(timezone=True)
    return sa.Text()


class Meta(type):
    def __getattr__(cls, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return make(name)

    def __iter__(cls):
        return iter(())

    def __getitem__(cls, item):
        return cls

    def __call__(cls, *args, **named):
        # As a decorator it gives back what it was put on.
        if len(args) == 1 and not named and isinstance(args[0], types.FunctionType):
            return args[0]
        return super().__call__(*args, **named)


def itself(self, *_):
    return self


for operator in OPERATORS:
    setattr(Meta, f"__{operator}__", itself)


def make(name):
    def attribute(self, other):
        if other.startswith("_"):
            raise AttributeError(other)
        return make(other)

    body = {f"__{operator}__": itself for operator in OPERATORS}
    body |= {
        "cache_ok": True,
        "__init__": lambda self, *a, **k: None,
        "__call__": lambda self, *a, **k: a[0] if len(a) == 1 and isinstance(a[0], types.FunctionType) else self,
        "__getattr__": attribute,
        "__getitem__": itself,
        "__enter__": itself,
        "__exit__": lambda self, *a: False,
        "__iter__": lambda self: iter(()),
        "__bool__": lambda self: True,
        "get_col_spec": lambda self, **k: type_for(name).compile(dialect=postgresql.dialect()),
    }
    return Meta(name, (sa.types.UserDefinedType,), body)


class StandIn(types.ModuleType):
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        value = sys.modules.get(f"{self.__name__}.{name}") or make(name)
        setattr(self, name, value)
        return value


class StandInFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Asked last. Only what the project's own files import gets one: a library that tries an import must see it fail."""

    def __init__(self, root, stood):
        self.root, self.stood = root + os.sep, stood

    def find_spec(self, name, path, target=None):
        if name.split(".")[0] in REAL or not (isinstance(sys.modules.get(name.rpartition(".")[0]), StandIn) or self.is_asked_by_project()):
            return None
        return importlib.machinery.ModuleSpec(name, self, is_package=True)

    def is_asked_by_project(self):
        frame = sys._getframe(2)
        while frame is not None and "importlib" in frame.f_code.co_filename:
            frame = frame.f_back
        return frame is not None and frame.f_code.co_filename.startswith(self.root)

    def create_module(self, spec):
        return StandIn(spec.name)

    def exec_module(self, module):
        module.__path__ = []
        self.stood.setdefault(module.__name__, "is not installed")


class ProjectFinder(importlib.abc.MetaPathFinder):
    """Modules of the project that can't be loaded (settings, another database) get a stand-in too. Revisions never do."""

    def __init__(self, root, stood):
        self.root, self.stood = root + os.sep, stood

    def find_spec(self, name, path, target=None):
        spec = importlib.machinery.PathFinder.find_spec(name, path)
        if spec is None or spec.loader is None or not (spec.origin or "").startswith(self.root):
            return None
        spec.loader = SoftLoader(spec.loader, self.stood)
        return spec


class SoftLoader(importlib.abc.Loader):
    def __init__(self, loader, stood):
        self.loader, self.stood = loader, stood

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        try:
            self.loader.exec_module(module)
        except (Exception, SystemExit) as error:
            self.stood[module.__name__] = f"could not be loaded: {type(error).__name__}: {error}"[:200]
            module.__class__ = StandIn
            module.__dict__.setdefault("__path__", [])

    def __getattr__(self, name):
        return getattr(self.loader, name)
