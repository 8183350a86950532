from pgvector.sqlalchemy import Vector
import sqlalchemy as sa

down_revision = None
documents = sa.Table("documents", sa.MetaData(), sa.Column("embedding", Vector(3)))
