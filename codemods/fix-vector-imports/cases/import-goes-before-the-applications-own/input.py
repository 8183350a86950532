from __future__ import annotations

from . import helpers

TYPE = helpers.checked(pgvector.sqlalchemy.vector.VECTOR(dim=3))
