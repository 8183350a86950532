from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pgvector.utils import Vector


def length(vector: Vector) -> int:
    return vector.dimensions()
