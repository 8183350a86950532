from importlib.metadata import version

if tuple(map(int, version("pgvector").split(".")[:2])) >= (0, 4):
    from pgvector import Vector
else:
    from pgvector.utils import Vector

ONE = Vector([1])
