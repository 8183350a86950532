from alembic import op
import sqlalchemy as sa


def upgrade():
    from pgvector.sqlalchemy import Vector

    op.alter_column('items', 'e', type_=Vector(8))


def downgrade():
    op.alter_column('items', 'e', type_=Vector(4))
