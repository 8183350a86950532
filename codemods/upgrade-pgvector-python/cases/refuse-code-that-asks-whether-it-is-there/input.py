import pgvector.sqlalchemy

try:
    Half = pgvector.sqlalchemy.HalfVector
except AttributeError:
    Half = None


def upgrade():
    if Half is None:
        raise RuntimeError("no half vectors here")
