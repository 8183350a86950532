from pgvector.sqlalchemy import Vector
from sqlalchemy import Column, Integer, MetaData, Table, Text

metadata = MetaData(schema="app")
shared = [Column("embedding", Vector(3)), Column("note", Text)]


def keys():
    return [Column("id", Integer, primary_key=True)]


chunk = Table("chunk", metadata, *keys(), *shared)
