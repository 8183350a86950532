from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from pgvector.sqlalchemy import Vector

if TYPE_CHECKING:
    from collections.abc import Sequence


def embeddings(metadata: sa.MetaData, rows: "Sequence[Any]") -> sa.Table:
    return sa.Table("documents", metadata, sa.Column("embedding", Vector(3)))


documents = embeddings(sa.MetaData(), [])
