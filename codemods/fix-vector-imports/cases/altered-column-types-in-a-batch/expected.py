from alembic import op
from pgvector.sqlalchemy import HALFVEC, Vector
import sqlalchemy as sa


def upgrade():
    with op.batch_alter_table('items', schema=None) as batch_op:
        batch_op.alter_column('embedding',
               existing_type=Vector(1536),
               type_=HALFVEC(1536),
               existing_nullable=True)


def downgrade():
    op.alter_column('items', 'embedding',
               existing_type=HALFVEC(1536),
               type_=Vector(1536),
               existing_nullable=True)
