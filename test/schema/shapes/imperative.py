from pgvector.sqlalchemy import Vector
from sqlalchemy import Column, Integer, Table
from sqlalchemy.orm import registry

reg = registry()
chunk = Table("chunk", reg.metadata, Column("id", Integer, primary_key=True), Column("embedding", Vector(3)))


class Chunk:
    pass


reg.map_imperatively(Chunk, chunk)
