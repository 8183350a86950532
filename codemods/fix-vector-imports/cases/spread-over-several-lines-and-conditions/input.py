from alembic import op
import sqlalchemy as sa

HALF = False


def upgrade():
    op.add_column(
        'items',
        sa.Column(
            'embedding',
            pgvector.sqlalchemy.halfvec.HALFVEC(
                dim=1536,
            )
            if HALF
            else pgvector.sqlalchemy.vector.VECTOR(
                dim=1536,
            ),
            nullable=True,
        ),
    )


def downgrade():
    op.drop_column('items', 'embedding')
