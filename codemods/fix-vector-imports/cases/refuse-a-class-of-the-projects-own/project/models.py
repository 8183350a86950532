from sqlalchemy.types import UserDefinedType


class Vector(UserDefinedType):
    pass
