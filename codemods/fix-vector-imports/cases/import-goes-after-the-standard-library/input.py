import os
from datetime import datetime

revision = "3f2a9c81d7b4"
TYPE = pgvector.sqlalchemy.vector.VECTOR(dim=int(os.environ.get("DIM", "3")))
NOW = datetime.now()
