"""A vector column without the Python package pgvector: values are lists of floats."""

from sqlalchemy import Float
from sqlalchemy.dialects.postgresql.base import ischema_names
from sqlalchemy.types import UserDefinedType


class VectorType(UserDefinedType):
    # Its SQL depends on nothing but `dim`, so SQLAlchemy may keep compiled statements.
    cache_ok = True

    def __init__(self, dim=None):
        # A number from a model, a text when SQLAlchemy reads the column from a database.
        self.dim = None if dim is None else int(dim)

    def get_col_spec(self, **kw):
        """The type in CREATE TABLE."""
        return "vector" if self.dim is None else f"vector({self.dim})"

    def bind_processor(self, dialect):
        """From Python to PostgreSQL, which reads a vector from text."""
        return lambda value: None if value is None else "[" + ",".join(str(float(one)) for one in value) + "]"

    def literal_processor(self, dialect):
        """The same inside of a statement: for --sql, and for literal_binds."""
        bind = self.bind_processor(dialect)
        return lambda value: f"'{bind(value)}'"

    def result_processor(self, dialect, coltype):
        """And back."""
        return lambda value: None if value is None else [float(one) for one in value[1:-1].split(",")]

    class comparator_factory(UserDefinedType.Comparator):
        """What a column of this type can do in a query."""

        def l2_distance(self, other):
            return self.op("<->", return_type=Float())(other)

        def cosine_distance(self, other):
            return self.op("<=>", return_type=Float())(other)

        def max_inner_product(self, other):
            return self.op("<#>", return_type=Float())(other)


# How autogenerate knows the type when it reads the database. pgvector.sqlalchemy says the same of its own.
ischema_names.setdefault("vector", VectorType)
