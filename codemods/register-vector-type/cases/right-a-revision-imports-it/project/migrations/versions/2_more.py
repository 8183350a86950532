import pgvector.sqlalchemy

revision = "2"
down_revision = "1"
