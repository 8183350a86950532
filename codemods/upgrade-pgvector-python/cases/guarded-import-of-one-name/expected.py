def parameter(numbers):
    try:
        from pgvector import Vector
        return Vector(numbers)
    except ImportError:
        return numbers


def upgrade():
    if type(parameter([1, 2, 3])) is list:
        raise TypeError("the driver takes no list here")
