from sqlalchemy import text


def init(connection):
    connection.execute(text("CREATE EXTENSION IF NOT EXISTS vector"))
