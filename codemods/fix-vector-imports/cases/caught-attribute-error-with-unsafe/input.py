import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

try:
    embedding = postgresql.VECTOR(3)
except AttributeError:
    embedding = sa.LargeBinary()
