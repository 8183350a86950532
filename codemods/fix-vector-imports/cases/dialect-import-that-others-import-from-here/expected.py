from pgvector.sqlalchemy import Vector as VECTOR
from sqlalchemy.dialects.postgresql import JSONB

__all__ = ["JSONB", "VECTOR"]
