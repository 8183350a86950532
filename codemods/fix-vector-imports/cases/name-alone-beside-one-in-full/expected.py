"""A module of types without imports of its own."""

from pgvector.sqlalchemy import Vector

SHORT = Vector(3)
LONG = Vector(dim=3)
