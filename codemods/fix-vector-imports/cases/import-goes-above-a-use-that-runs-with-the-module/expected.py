import sqlalchemy as sa
from pgvector.sqlalchemy import Vector

metadata = sa.MetaData()
notes = sa.Table('notes', metadata, sa.Column('embedding', Vector(3)))

from pgvector.sqlalchemy import HALFVEC

drafts = sa.Table('drafts', metadata, sa.Column('embedding', HALFVEC(3)))
