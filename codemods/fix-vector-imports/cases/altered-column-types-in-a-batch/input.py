from alembic import op
import sqlalchemy as sa


def upgrade():
    with op.batch_alter_table('items', schema=None) as batch_op:
        batch_op.alter_column('embedding',
               existing_type=pgvector.sqlalchemy.vector.VECTOR(dim=1536),
               type_=pgvector.sqlalchemy.halfvec.HALFVEC(dim=1536),
               existing_nullable=True)


def downgrade():
    op.alter_column('items', 'embedding',
               existing_type=pgvector.sqlalchemy.halfvec.HALFVEC(dim=1536),
               type_=pgvector.sqlalchemy.vector.VECTOR(dim=1536),
               existing_nullable=True)
