from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    op.execute("CREATE EXTENSION IF NOT EXISTS vectors")
    op.execute("CREATE TABLE chunk (id serial PRIMARY KEY, embedding vectors.vector(512))")
    op.execute("CREATE INDEX ON chunk USING vectors (embedding vectors.vector_l2_ops)")


def downgrade():
    op.execute("DROP TABLE chunk")
