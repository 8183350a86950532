"""index the embeddings"""
from alembic import context
import sqlalchemy as sa

revision = "b"
down_revision = "a"
branch_labels = None
depends_on = None


class Recorder:
    def execute(self, sql):
        print(sql)


op = Recorder()


def upgrade():
    op.execute("CREATE INDEX CONCURRENTLY ix ON documents (title)")


def downgrade():
    pass
