from sqlalchemy.dialects.postgresql import JSONB, VECTOR

__all__ = ["JSONB", "VECTOR"]
