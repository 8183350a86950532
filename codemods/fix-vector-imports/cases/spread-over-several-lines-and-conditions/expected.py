from alembic import op
from pgvector.sqlalchemy import HALFVEC, Vector
import sqlalchemy as sa

HALF = False


def upgrade():
    op.add_column(
        'items',
        sa.Column(
            'embedding',
            HALFVEC(
                1536,
            )
            if HALF
            else Vector(
                1536,
            ),
            nullable=True,
        ),
    )


def downgrade():
    op.drop_column('items', 'embedding')
