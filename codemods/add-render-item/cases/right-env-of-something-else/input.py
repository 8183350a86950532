import logging

logging.configure(level="INFO")


def run_migrations(alembic):
    alembic.configure()
