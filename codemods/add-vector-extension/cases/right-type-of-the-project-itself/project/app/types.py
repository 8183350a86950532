from sqlalchemy.types import UserDefinedType


class Vector(UserDefinedType):
    def __init__(self, size):
        self.size = size

    def get_col_spec(self, **kw):
        return "double precision[]"
