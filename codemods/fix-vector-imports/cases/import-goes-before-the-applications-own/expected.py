from __future__ import annotations

from pgvector.sqlalchemy import Vector

from . import helpers

TYPE = helpers.checked(Vector(3))
