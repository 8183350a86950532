"""${message}"""
revision = ${repr(up_revision)}
from alembic import op
import sqlalchemy as sa
import pgvector.sqlalchemy