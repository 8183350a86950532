import os
from datetime import datetime

from pgvector.sqlalchemy import Vector

revision = "3f2a9c81d7b4"
TYPE = Vector(int(os.environ.get("DIM", "3")))
NOW = datetime.now()
