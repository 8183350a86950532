from sqlalchemy.types import UserDefinedType


class VectorType(UserDefinedType):
    """A column type of one's own has to say what it is called in SQL, and how values go there and back."""

    cache_ok = True

    def __init__(self, dim):
        self.dim = dim

    def get_col_spec(self, **kw):
        return f"vector({self.dim})"

    def bind_processor(self, dialect):
        return lambda value: None if value is None else "[" + ",".join(map(str, value)) + "]"

    def result_processor(self, dialect, coltype):
        return lambda value: None if value is None else [float(number) for number in value[1:-1].split(",")]
