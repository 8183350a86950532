from alembic import context
from sqlalchemy import create_engine
from app.models import Base
# One connection for all of it.
with create_engine("postgresql://").connect() as connection:
    context.configure(connection, target_metadata=Base.metadata)
    context.run_migrations()
