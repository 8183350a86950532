from alembic import op
import sqlalchemy as sa


def upgrade():
    import pgvector.psycopg
    assert pgvector.psycopg.register_vector
    op.add_column('t', sa.Column('e', pgvector.sqlalchemy.Vector(2)))


def downgrade():
    op.drop_column('t', 'e')
