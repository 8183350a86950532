from alembic import context

context.configure(
    target_metadata=metadata,
    autogenerate_plugins=["alembic.autogenerate.*", "~alembic.autogenerate.pgvector"],
)

with context.begin_transaction():
    context.run_migrations()
