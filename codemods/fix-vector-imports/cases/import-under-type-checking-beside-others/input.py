from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pgvector.sqlalchemy import Vector


def embeddings(metadata: sa.MetaData, rows: "Sequence[Any]") -> sa.Table:
    return sa.Table("documents", metadata, sa.Column("embedding", Vector(3)))


documents = embeddings(sa.MetaData(), [])
