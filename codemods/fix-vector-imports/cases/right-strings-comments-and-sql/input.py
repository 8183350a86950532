"""Uses pgvector.sqlalchemy.vector.VECTOR(dim=3)."""
from alembic import op
# from sqlalchemy.dialects.postgresql import VECTOR
TEMPLATE = '''
from sqlalchemy.dialects.postgresql import UUID, VECTOR
import pgvector
x = pgvector.sqlalchemy.Vector(3)
'''


def upgrade():
    op.execute("ALTER TABLE documents ADD COLUMN embedding VECTOR(1536)")
    op.execute('CREATE EXTENSION IF NOT EXISTS vector -- pgvector')


def render_item(type_, obj, autogen_context):
    return f"pgvector.sqlalchemy.Vector({obj.dim})"
