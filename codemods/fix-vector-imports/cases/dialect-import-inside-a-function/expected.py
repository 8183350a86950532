from alembic import op
import sqlalchemy as sa


def upgrade():
    from pgvector.sqlalchemy import Vector
    from sqlalchemy.dialects.postgresql import UUID

    op.add_column('items', sa.Column('uid', UUID()))
    op.add_column('items', sa.Column('embedding', Vector(3)))


def downgrade():
    from pgvector.sqlalchemy import Vector

    op.add_column('items', sa.Column('gone', Vector(3)))
