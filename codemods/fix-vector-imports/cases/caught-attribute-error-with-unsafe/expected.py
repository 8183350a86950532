import sqlalchemy as sa
from pgvector.sqlalchemy import Vector

try:
    embedding = Vector(3)
except AttributeError:
    embedding = sa.LargeBinary()
