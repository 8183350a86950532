from contextlib import suppress

from sqlalchemy import Column, Text

VECTOR = None
with suppress(ImportError):
    from sqlalchemy.dialects.postgresql import VECTOR

embedding = Column('embedding', VECTOR(3) if VECTOR else Text)
