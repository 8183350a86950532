from alembic import context

target_metadata = None


def run_migrations_online(connection):
    context.configure(connection=connection, target_metadata=target_metadata)
    with context.begin_transaction():
        context.run_migrations()
