from pgvector.sqlalchemy import HALFVEC, HalfVector, Vector

items = Table(
    "item",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("a", HALFVEC(3)),
    Column("b", HalfVector(3)),
    Column("c", Vector(3)),
)
