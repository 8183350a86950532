from alembic import op
import sqlalchemy as sa
from myapp import db


def upgrade():
    op.add_column('memory_vectors', sa.Column('embedding', db.Vector(1536)))
