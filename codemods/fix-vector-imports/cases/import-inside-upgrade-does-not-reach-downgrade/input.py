from alembic import op
import sqlalchemy as sa


def upgrade():
    import pgvector.sqlalchemy

    op.alter_column('items', 'e', type_=pgvector.sqlalchemy.vector.VECTOR(dim=8))


def downgrade():
    op.alter_column('items', 'e', type_=pgvector.sqlalchemy.vector.VECTOR(dim=4))
