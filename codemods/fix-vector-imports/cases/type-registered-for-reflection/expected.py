from pgvector.sqlalchemy import Vector
from sqlalchemy.dialects.postgresql.base import ischema_names

ischema_names['vector'] = Vector
