"""A module of types without imports of its own."""

SHORT = pgvector.sqlalchemy.Vector(3)
LONG = VECTOR(dim=3)
