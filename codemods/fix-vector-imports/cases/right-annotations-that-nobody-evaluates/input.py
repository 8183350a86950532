from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from pgvector.sqlalchemy import Vector


def compare(a: Vector, b: Vector) -> sa.ColumnElement:
    return a.l2_distance(b)
