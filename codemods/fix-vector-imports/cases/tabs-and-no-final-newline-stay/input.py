from alembic import op
import sqlalchemy as sa
def upgrade():
	op.add_column('t', sa.Column('e', pgvector.sqlalchemy.vector.VECTOR(dim=3)))