from alembic import op
import sqlalchemy as sa


def upgrade():
    from pgvector.sqlalchemy import Vector
    op.alter_column('t', 'e', type_=Vector(3))


def downgrade():
    import pgvector.sqlalchemy
    op.alter_column('t', 'e', type_=pgvector.sqlalchemy.Vector(2))
