import sqlalchemy as sa

metadata = sa.MetaData()
notes = sa.Table('notes', metadata, sa.Column('embedding', pgvector.sqlalchemy.Vector(3)))

from pgvector.sqlalchemy import HALFVEC

drafts = sa.Table('drafts', metadata, sa.Column('embedding', HALFVEC(3)))
