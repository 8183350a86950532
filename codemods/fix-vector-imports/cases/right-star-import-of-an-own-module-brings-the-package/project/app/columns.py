import pgvector.sqlalchemy
from sqlalchemy import Column
