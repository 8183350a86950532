import sqlalchemy as sa
from sqlalchemy.dialects import oracle
from sqlalchemy.dialects.oracle import VECTOR

A = sa.Column('a', VECTOR(3))
B = sa.Column('b', oracle.VECTOR(3))
