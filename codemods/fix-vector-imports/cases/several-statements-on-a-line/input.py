import sqlalchemy as sa; from sqlalchemy.dialects.postgresql import VECTOR
from alembic import op


def upgrade(): op.add_column('chunks', sa.Column('embedding', VECTOR(3)))
