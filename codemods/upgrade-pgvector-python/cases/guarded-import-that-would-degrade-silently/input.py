try:  # optional
    from pgvector.psycopg import Vector, register_vector
except Exception:  # pragma: no cover
    register_vector = None
    Vector = None


def upgrade():
    if Vector is None or register_vector is None:
        raise RuntimeError("pgvector is not installed")
